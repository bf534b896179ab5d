import type { Area } from '@visavis/domain/session/session';
import type { Box } from '@visavis/vision/quality/box';
import type { Picture } from '@visavis/vision/quality/picture';
import sharp from 'sharp';

/** A part of a picture as it is kept: without a loss, and where it was. */
export type CutOut = { readonly area: Area; readonly png: Uint8Array };

/** Cuts a box out of a picture, with so much around it as a share of its sides. */
export async function cutOut(picture: Picture, box: Box, around: number): Promise<CutOut> {
  const area = areaOf(picture, box, around);
  const { widthPx: width, heightPx: height } = picture;
  const png = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .extract({
      ...{ left: area.leftPx, top: area.topPx },
      ...{ width: area.widthPx, height: area.heightPx },
    })
    .png({ compressionLevel: 4 })
    .toBuffer();
  return { area, png };
}

/** The box with what is around it, in whole pixels within the picture. */
function areaOf({ widthPx, heightPx }: Picture, box: Box, around: number): Area {
  const [dx, dy] = [box.widthPx * around, box.heightPx * around];
  const leftPx = clamp(Math.floor(box.xPx - dx), widthPx - 1);
  const topPx = clamp(Math.floor(box.yPx - dy), heightPx - 1);
  const rightPx = clamp(Math.ceil(box.xPx + box.widthPx + dx), widthPx);
  const bottomPx = clamp(Math.ceil(box.yPx + box.heightPx + dy), heightPx);
  return {
    ...{ leftPx, topPx },
    widthPx: Math.max(1, rightPx - leftPx),
    heightPx: Math.max(1, bottomPx - topPx),
  };
}

const clamp = (px: number, most: number): number => Math.min(Math.max(px, 0), most);
