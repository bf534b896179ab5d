import type { Box } from './box.ts';
import { cropPicture, greyOf, type Grey } from './grey.ts';
import type { Picture } from './picture.ts';
import { resizePicture } from './resize-picture.ts';

const FACE_WIDTH_PX = 200;
const DOCUMENT_WIDTH_PX = 800;

/**
 * Variance of the Laplacian: fine edges make it large. Noise does too, so it says that a picture
 * is blurred and never that it is good.
 */
export function laplacianVariance({ data, widthPx, heightPx }: Grey): number {
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < heightPx - 1; y++) {
    let at = y * widthPx + 1;
    for (let x = 1; x < widthPx - 1; x++, at++) {
      const value =
        4 * data[at]! - data[at - 1]! - data[at + 1]! - data[at - widthPx]! - data[at + widthPx]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = Math.max(1, (widthPx - 2) * (heightPx - 2));
  return squares / count - (sum / count) ** 2;
}

/** Sharpness of a face, comparable between distances from the camera. */
export const faceSharpness = (picture: Picture, box: Box): number =>
  laplacianVariance(greyOf(resizePicture(cropPicture(picture, box), FACE_WIDTH_PX)));

/** Sharpness of a picture that a document fills. */
export const documentSharpness = (picture: Picture): number =>
  laplacianVariance(greyOf(resizePicture(picture, DOCUMENT_WIDTH_PX)));
