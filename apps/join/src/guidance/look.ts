import type { Box } from '@visavis/vision/quality/box';
import type { Finding } from '@visavis/vision/quality/finding';
import { describeDocument } from '@visavis/vision/quality/describe-document';
import { describeFaces, type MeasuredFace } from '@visavis/vision/quality/describe-faces';
import { measureDocument } from '@visavis/vision/quality/measure-document';
import { measureFace } from '@visavis/vision/quality/measure-face';
import { middleOf } from '@visavis/vision/quality/middle-of';
import type { Picture } from '@visavis/vision/quality/picture';
import { pictureFromRgba } from '@visavis/vision/quality/picture-from-rgba';
import type { Point } from '@visavis/vision/quality/point';
import { QUALITY_THRESHOLDS } from '@visavis/vision/quality/thresholds';
import { findFaces, type BrowserFace } from './find-faces.ts';

/** The networks see no more than this; the measures are taken of the whole picture. */
const NETWORK_WIDTH_PX = 480;
const DOCUMENT_WIDTH_PX = 800;

/** So many looks follow a face before it is searched for again: another may have come beside it. */
const FOLLOWED_LOOKS = 3;

/** In which part of which size of picture a face was found, and how many looks may still follow it. */
type Followed = { readonly whole: Box; readonly part: Box; readonly looks: number };

let followed: Followed | null = null;

/**
 * The same measures and limits as on the server, of a smaller picture: a hint, not the record. The
 * search takes most of the time, so a face that was found is followed for some looks.
 */
export async function lookAtFace(frame: ImageBitmap): Promise<readonly Finding[]> {
  const whole = wholeOf(frame);
  const faces = (await follow(frame, whole)) ?? (await search(frame, whole));
  return describeFaces(faces);
}

/** Null where there is none to follow, or it is lost. */
async function follow(frame: ImageBitmap, whole: Box): Promise<readonly MeasuredFace[] | null> {
  if (!followed || followed.looks === 0 || !isSameSize(followed.whole, whole)) return null;
  followed = { ...followed, looks: followed.looks - 1 };
  const faces = await facesWithin(frame, followed.part, true);
  return isAnySure(faces) ? faces : null;
}

async function search(frame: ImageBitmap, whole: Box): Promise<readonly MeasuredFace[]> {
  followed = null;
  const middle = middleOf(whole);
  const faces = await facesWithin(frame, whole, false);
  if (isAnySure(faces)) return followFrom(faces, { whole, part: whole });
  const near = await facesWithin(frame, middle, false);
  if (isAnySure(near)) return followFrom(near, { whole, part: middle });
  return near.length > 0 ? near : faces;
}

function followFrom(faces: readonly MeasuredFace[], place: Omit<Followed, 'looks'>) {
  followed = { ...place, looks: FOLLOWED_LOOKS };
  return faces;
}

const isAnySure = (faces: readonly MeasuredFace[]): boolean =>
  faces.some(({ score }) => score >= QUALITY_THRESHOLDS.face.minScore);

const isSameSize = (one: Box, other: Box): boolean =>
  one.widthPx === other.widthPx && one.heightPx === other.heightPx;

async function facesWithin(
  frame: ImageBitmap,
  part: Box,
  follows: boolean,
): Promise<readonly MeasuredFace[]> {
  const scale = Math.max(1, part.widthPx / NETWORK_WIDTH_PX);
  const faces = await findFaces(drawn(frame, part, part.widthPx / scale), follows);
  return faces.map((face) => measuredOf(frame, placed(face, part, scale)));
}

/** A face of a part that was searched at another size, as it lies in the frame. */
function placed({ box, mesh, score }: BrowserFace, { xPx, yPx }: Box, scale: number): BrowserFace {
  const [left, top, width, height] = box;
  return {
    score,
    box: [left * scale + xPx, top * scale + yPx, width * scale, height * scale],
    mesh: mesh.map(([x = 0, y = 0]) => [x * scale + xPx, y * scale + yPx]),
  };
}

export const lookAtDocument = (frame: ImageBitmap): readonly Finding[] =>
  describeDocument(
    measureDocument(drawn(frame, wholeOf(frame), Math.min(DOCUMENT_WIDTH_PX, frame.width))),
  );

/** Measures a face in the frame's own size: of the frame only the part around it is read. */
function measuredOf(frame: ImageBitmap, face: BrowserFace): MeasuredFace {
  const [xPx, yPx, widthPx, heightPx] = face.box.map((value) => Math.round(value)) as [
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
  const mesh = face.mesh.map(([x = 0, y = 0]): Point => [x - left, y - top]);
  const box = { xPx: 0, yPx: 0, widthPx: width, heightPx: height };
  return measureFace(picture, { box, mesh, score: face.score });
}

function drawn(frame: ImageBitmap, part: Box, toWidthPx: number): Picture {
  const { xPx, yPx, widthPx, heightPx } = part;
  const width = Math.round(toWidthPx);
  const height = Math.round((heightPx * width) / widthPx);
  const canvas = contextOf(width, height);
  canvas.drawImage(frame, xPx, yPx, widthPx, heightPx, 0, 0, width, height);
  return pictureFromRgba(canvas.getImageData(0, 0, width, height).data, width, height);
}

const wholeOf = ({ width, height }: ImageBitmap): Box => ({
  ...{ xPx: 0, yPx: 0 },
  ...{ widthPx: width, heightPx: height },
});

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing outside of the page');
  return context;
}
