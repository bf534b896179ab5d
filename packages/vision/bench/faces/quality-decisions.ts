import type { FindingCode } from '@visavis/domain/analysis/findings';
import sharp, { type Sharp } from 'sharp';
import { decodePicture } from '../../src/decode.ts';
import { describeFaceQuality } from '../../src/faces/describe-quality.ts';
import type { FaceEngine } from '../../src/faces/face-engine.ts';
import { cropPicture } from '../../src/quality/grey.ts';
import type { Picture } from '../../src/quality/picture.ts';
import type { GalleryFace } from './gallery.ts';

type Fault = {
  readonly code: FindingCode;
  readonly spoil: (image: Sharp) => Sharp;
};

/** What is done to a good picture, and what must be said of it then. */
const FAULTS: Readonly<Record<string, Fault>> = {
  blurred: { code: 'FACE_BLURRED', spoil: (image) => image.blur(8) },
  dark: { code: 'FACE_DARK', spoil: (image) => image.linear(0.25, 0) },
  bright: { code: 'FACE_BRIGHT', spoil: (image) => image.linear(2.2, 60) },
  far: { code: 'FACE_FAR', spoil: (image) => image.resize(240) },
};

const WIDTH_PX = 900;

/** The person as a camera would show them: the face a third of the picture's width. */
async function asSnapshot({ picture, face }: GalleryFace): Promise<Picture> {
  const { xPx, yPx, widthPx, heightPx } = face.box;
  const crop = cropPicture(picture, {
    ...{ xPx: xPx - widthPx * 0.6, yPx: yPx - heightPx * 0.6 },
    ...{ widthPx: widthPx * 2.2, heightPx: heightPx * 2.2 },
  });
  return decodePicture(await toSharp(crop).resize(WIDTH_PX).jpeg({ quality: 90 }).toBuffer());
}

const toSharp = ({ data, widthPx, heightPx }: Picture) =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });

/** For each fault, in how many of the pictures it is said; and how often it is said of good ones. */
export async function decideQuality(engine: FaceEngine, people: readonly GalleryFace[]) {
  const counts: Record<string, { said: number; missed: number; saidOfGood: number }> = {};
  for (const name of Object.keys(FAULTS)) counts[name] = { said: 0, missed: 0, saidOfGood: 0 };
  for (const person of people) {
    const good = await asSnapshot(person);
    const ofGood = describeFaceQuality(await engine.look(good)).map(({ code }) => code);
    for (const [name, { code, spoil }] of Object.entries(FAULTS)) {
      const bytes = await spoil(toSharp(good)).jpeg({ quality: 85 }).toBuffer();
      const said = describeFaceQuality(await engine.look(await decodePicture(bytes)));
      // A face that can't be found any more is as good a warning.
      const isSaid = said.some((finding) => [code, 'FACE_MISSING'].includes(finding.code));
      counts[name]![isSaid ? 'said' : 'missed']++;
      if (ofGood.includes(code)) counts[name]!.saidOfGood++;
    }
  }
  return { people: people.length, counts };
}
