import sharp, { type Sharp } from 'sharp';
import type { Picture } from './quality/picture.ts';

/** Formats that snapshots come in. SVG, TIFF and the rest of libvips' loaders are never reached. */
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

/** What a decoder may be given: beyond, a file is refused before its pixels are unpacked. */
const BOUNDS = { bytes: 20_000_000, pixels: 24_000_000, sidePx: 8_000, leastSidePx: 32 } as const;

/** Why a picture was not decoded. */
export const UNDECODABLE = ['TOO_LARGE', 'TOO_SMALL', 'OTHER_FORMAT', 'BROKEN'] as const;

/** An expected refusal of bytes that are no picture, or more of one than we take. */
export class UndecodablePicture extends Error {
  readonly reason: (typeof UNDECODABLE)[number];
  constructor(reason: (typeof UNDECODABLE)[number], options?: ErrorOptions) {
    super(`The picture can't be decoded: ${reason}.`, options);
    this.name = 'UndecodablePicture';
    this.reason = reason;
  }
}

/** The pixels of a JPEG, PNG or WebP, upright and in sRGB. @throws UndecodablePicture */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength > BOUNDS.bytes) throw new UndecodablePicture('TOO_LARGE');
  await refuseOddities(bytes);
  try {
    const { data, info } = await open(bytes)
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) throw new UndecodablePicture('OTHER_FORMAT');
    return { data, widthPx: info.width, heightPx: info.height };
  } catch (error) {
    if (error instanceof UndecodablePicture) throw error;
    throw new UndecodablePicture('BROKEN', { cause: error });
  }
}

const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: BOUNDS.pixels, failOn: 'error', pages: 1 });

/** Looks at the header alone. */
async function refuseOddities(bytes: Uint8Array): Promise<void> {
  const head = await open(bytes)
    .metadata()
    .catch((error: unknown) => {
      const isLarge = error instanceof Error && error.message.includes('pixel limit');
      throw new UndecodablePicture(isLarge ? 'TOO_LARGE' : 'BROKEN', { cause: error });
    });
  if (!FORMATS.has(head.format)) throw new UndecodablePicture('OTHER_FORMAT');
  if (Math.max(head.width, head.height) > BOUNDS.sidePx) throw new UndecodablePicture('TOO_LARGE');
  if (head.width * head.height > BOUNDS.pixels) throw new UndecodablePicture('TOO_LARGE');
  if (Math.min(head.width, head.height) < BOUNDS.leastSidePx)
    throw new UndecodablePicture('TOO_SMALL');
}
