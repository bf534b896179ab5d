import sharp, { type Sharp } from 'sharp';
import { findPart, middleOf, type Part } from './align.ts';
import { structuralSimilarity, type Grey } from './similarity.ts';

/** Name and version of this way of measuring; another way, or another threshold, gets another name. */
export const METHOD = 'ssim-structure-1';

/**
 * At this and above a still belongs to its frame. Measured on 32 pairs of one moment made worse on
 * purpose (moved and turned between the two, light from 0.65 to 1.35, blurred, WebP from quality 5 up):
 * the lowest at 0.255, one in ten below 0.41; pairs as Chromium sends them are above 0.97. Of another
 * person, another side of the card or another thing none of 13 is above 0.215. Two cards of one model
 * are not told apart in this way: up to 0.755.
 */
export const BELONGS_FROM = 0.25;

/** The largest picture that is decoded, as at the media server's door. */
const MOST_PIXELS = 100_000_000;
const COARSE_PX = 64;
const FINE_PX = 192;

/**
 * How alike a still and the recorded frame of its moment are: scaled to one size, cut to the same
 * proportions, and laid over each other where they fit best.
 * @throws UndecodablePicture
 */
export async function holdAgainst(frame: Buffer, still: Buffer): Promise<number> {
  const [small, large] = await Promise.all([open('frame', frame), open('still', still)]);
  const aspect = small.width / small.height;
  const whole = { left: 0, top: 0, width: 1, height: 1 };
  const middle = middleOf(large.width, large.height, aspect);
  const [coarseSmall, coarseLarge] = await Promise.all([
    small.part(whole, COARSE_PX),
    large.part(middle, COARSE_PX),
  ]);
  const { part } = findPart(coarseSmall, coarseLarge);
  const shared = sharedOf(part);
  const [fineSmall, fineLarge] = await Promise.all([
    small.part(shared.inSmall, FINE_PX),
    large.part(within(middle, shared.inLarge), FINE_PX),
  ]);
  return structuralSimilarity(fineSmall, fineLarge);
}

type PictureName = 'frame' | 'still';

/** A picture that is none, or that is too large to be decoded. */
export class UndecodablePicture extends Error {
  readonly picture: PictureName;

  constructor(picture: PictureName, cause: unknown) {
    super(`The ${picture} can't be decoded`, { cause });
    this.name = 'UndecodablePicture';
    this.picture = picture;
  }
}

type Picture = {
  readonly width: number;
  readonly height: number;
  /** A part in grey, as large as the whole picture would be on so many pixels of its longer side. */
  part(part: Part, longSidePx: number): Promise<Grey>;
};

async function open(name: PictureName, bytes: Buffer): Promise<Picture> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: 1280, height: 1280, fit: 'inside', withoutEnlargement: true })
      .flatten()
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const raw = { width, height, channels };
    return {
      width,
      height,
      part: (part, longSidePx) => cut(sharp(data, { raw }), { width, height }, part, longSidePx),
    };
  } catch (cause) {
    throw new UndecodablePicture(name, cause);
  }
}

async function cut(
  picture: Sharp,
  size: { readonly width: number; readonly height: number },
  part: Part,
  longSidePx: number,
): Promise<Grey> {
  const width = Math.max(1, Math.round(part.width * size.width));
  const height = Math.max(1, Math.round(part.height * size.height));
  const scale = longSidePx / Math.max(width, height);
  const { data, info } = await picture
    .extract({
      left: Math.min(size.width - width, Math.round(part.left * size.width)),
      top: Math.min(size.height - height, Math.round(part.top * size.height)),
      width,
      height,
    })
    .resize(Math.round(width * scale), Math.round(height * scale), { fit: 'fill' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, widthPx: info.width, heightPx: info.height };
}

/** A part that juts out over the edge: what of it both pictures have. */
function sharedOf(part: Part): { readonly inSmall: Part; readonly inLarge: Part } {
  const left = Math.max(0, part.left);
  const top = Math.max(0, part.top);
  const width = Math.min(1, part.left + part.width) - left;
  const height = Math.min(1, part.top + part.height) - top;
  return {
    inLarge: { left, top, width, height },
    inSmall: {
      left: (left - part.left) / part.width,
      top: (top - part.top) / part.height,
      width: width / part.width,
      height: height / part.height,
    },
  };
}

const within = (outer: Part, inner: Part): Part => ({
  left: outer.left + inner.left * outer.width,
  top: outer.top + inner.top * outer.height,
  width: inner.width * outer.width,
  height: inner.height * outer.height,
});
