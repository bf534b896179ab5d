import { findDocument, type FoundDocument } from './find-document.ts';
import { cropPicture, greyOf } from './grey.ts';
import { measureExposure, type ExposureMeasures } from './measure-exposure.ts';
import { measureGlare } from './measure-glare.ts';
import { documentSharpness } from './measure-sharpness.ts';
import type { Picture } from './picture.ts';
import { QUALITY_THRESHOLDS } from './thresholds.ts';

export type MeasuredDocument = {
  readonly found: FoundDocument;
  /** Whether all four edges are strong enough to be a document's. */
  readonly isThere: boolean;
  readonly sharpness: number;
  readonly exposure: ExposureMeasures;
  /** The largest patch of glare as a share of the document. */
  readonly glare: number;
};

/** Measures a picture that should show a document; light and glare within its four corners' box. */
export function measureDocument(picture: Picture): MeasuredDocument {
  const found = findDocument(picture);
  const isThere = Math.min(...found.strengths) >= QUALITY_THRESHOLDS.document.minEdge;
  const part = isThere ? cropPicture(picture, boxOf(found)) : picture;
  const grey = greyOf(part);
  return {
    found,
    isThere,
    sharpness: documentSharpness(part),
    exposure: measureExposure(grey),
    glare: measureGlare(grey).largest,
  };
}

function boxOf({ corners }: FoundDocument) {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [xPx, yPx] = [Math.min(...xs), Math.min(...ys)];
  return { xPx, yPx, widthPx: Math.max(...xs) - xPx, heightPx: Math.max(...ys) - yPx };
}
