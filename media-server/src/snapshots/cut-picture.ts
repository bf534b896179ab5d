import type { Area } from '@visavis/domain/session/session';
import sharp from 'sharp';

/** What a part is kept as: without a loss. */
export const CUT_MEDIA_TYPE = 'image/png';

/** No more than what `readImageHeader` lets in. */
const MOST_PIXELS = 100_000_000;

/** Cuts an area out of a picture, pixel by pixel as they are. */
export const cutPicture = (bytes: Uint8Array, area: Area): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .extract({
      left: area.leftPx,
      top: area.topPx,
      width: area.widthPx,
      height: area.heightPx,
    })
    .png({ compressionLevel: 6 })
    .toBuffer();
