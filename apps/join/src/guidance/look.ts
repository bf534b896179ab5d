import type { Finding } from '@visavis/vision/quality/finding';
import { describeDocument } from '@visavis/vision/quality/describe-document';
import { describeFaces, type MeasuredFace } from '@visavis/vision/quality/describe-faces';
import { measureDocument } from '@visavis/vision/quality/measure-document';
import { measureFace } from '@visavis/vision/quality/measure-face';
import type { Picture } from '@visavis/vision/quality/picture';
import { pictureFromRgba } from '@visavis/vision/quality/picture-from-rgba';
import type { Point } from '@visavis/vision/quality/point';
import { findFaces, type BrowserFace } from './find-faces.ts';

/** The networks see no more than this; the measures are taken of the whole picture. */
const NETWORK_WIDTH_PX = 480;
const DOCUMENT_WIDTH_PX = 800;

/** The same measures and limits as on the server, of a smaller picture: a hint, not the record. */
export async function lookAtFace(frame: ImageBitmap): Promise<readonly Finding[]> {
  const scale = Math.max(1, frame.width / NETWORK_WIDTH_PX);
  const faces = await findFaces(drawn(frame, frame.width / scale));
  return describeFaces(faces.map((face) => measuredOf(frame, face, scale)));
}

export const lookAtDocument = (frame: ImageBitmap): readonly Finding[] =>
  describeDocument(measureDocument(drawn(frame, Math.min(DOCUMENT_WIDTH_PX, frame.width))));

/** Measures a face in the frame's own size: of the frame only the part around it is read. */
function measuredOf(frame: ImageBitmap, face: BrowserFace, scale: number): MeasuredFace {
  const [xPx, yPx, widthPx, heightPx] = face.box.map((value) => Math.round(value * scale)) as [
    number,
    number,
    number,
    number,
  ];
  const left = Math.max(0, Math.min(frame.width - 1, xPx));
  const top = Math.max(0, Math.min(frame.height - 1, yPx));
  const width = Math.max(1, Math.min(frame.width - left, widthPx));
  const height = Math.max(1, Math.min(frame.height - top, heightPx));
  const canvas = contextOf(width, height);
  canvas.drawImage(frame, left, top, width, height, 0, 0, width, height);
  const picture = pictureFromRgba(canvas.getImageData(0, 0, width, height).data, width, height);
  const mesh = face.mesh.map(([x = 0, y = 0]): Point => [x * scale - left, y * scale - top]);
  const box = { xPx: 0, yPx: 0, widthPx: width, heightPx: height };
  return measureFace(picture, { box, mesh, score: face.score });
}

function drawn(frame: ImageBitmap, toWidthPx: number): Picture {
  const width = Math.round(toWidthPx);
  const height = Math.round((frame.height * width) / frame.width);
  const canvas = contextOf(width, height);
  canvas.drawImage(frame, 0, 0, width, height);
  return pictureFromRgba(canvas.getImageData(0, 0, width, height).data, width, height);
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing outside of the page');
  return context;
}
