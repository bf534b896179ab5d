import type { FindingCode } from '@visavis/domain/analysis/findings';
import sharp, { type Sharp } from 'sharp';
import { decodePicture } from '../../src/decode.ts';
import { describeFaceQuality } from '../../src/faces/describe-quality.ts';
import type { FaceEngine } from '../../src/faces/face-engine.ts';
import { MESH } from '../../src/quality/face-geometry.ts';
import { cropPicture } from '../../src/quality/grey.ts';
import { pointAt } from '../../src/quality/point.ts';
import type { GalleryFace } from './gallery.ts';

type Fault = {
  readonly code: FindingCode;
  /** Height of the part of the frame that shows the person; their face fills less than half of it. */
  readonly heightPx?: number;
  readonly spoil?: (image: Sharp) => Sharp;
};

const FRAME = { widthPx: 1280, heightPx: 720 } as const;

/** What is done to a good picture, and what must be said of it then. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'blurred by 3 pixels': { code: 'FACE_BLURRED', spoil: (image) => image.blur(3) },
  'blurred by 5 pixels': { code: 'FACE_BLURRED', spoil: (image) => image.blur(5) },
  'blurred by 9 pixels': { code: 'FACE_BLURRED', spoil: (image) => image.blur(9) },
  'a quarter of the light': { code: 'FACE_DARK', spoil: (image) => image.linear(0.25, 0) },
  overexposed: { code: 'FACE_BRIGHT', spoil: (image) => image.linear(2.2, 60) },
  'person 300 pixels high': { code: 'FACE_FAR', heightPx: 300 },
  'person 200 pixels high': { code: 'FACE_FAR', heightPx: 200 },
  'person 140 pixels high': { code: 'FACE_FAR', heightPx: 140 },
  'person 100 pixels high': { code: 'FACE_FAR', heightPx: 100 },
  'bar over the eyes': { code: 'FACE_EYES_COVERED' },
  'mask over the mouth': { code: 'FACE_MOUTH_COVERED' },
};

/** A bar along both eyes, or along the nose's base and the chin: two points of the mesh, and how wide. */
const COVERS: Readonly<Partial<Record<FindingCode, Cover>>> = {
  FACE_EYES_COVERED: {
    from: MESH.rightEyeOuter,
    to: MESH.leftEyeOuter,
    width: 0.5,
    colour: '#111',
  },
  FACE_MOUTH_COVERED: { from: MESH.noseBase, to: MESH.chin, width: 1.1, colour: '#9cc3dd' },
};
type Cover = {
  readonly from: number;
  readonly to: number;
  /** In distances between the eyes. */
  readonly width: number;
  readonly colour: string;
};

/** The person as a camera would show them, before an even wall. */
async function asSnapshot({ picture, face }: GalleryFace, { code, heightPx, spoil }: Fault) {
  const { xPx, yPx, widthPx, heightPx: high } = face.box;
  const cover = COVERS[code];
  const whole = { width: picture.widthPx, height: picture.heightPx, channels: 3 } as const;
  const covered = sharp(picture.data, { raw: whole }).composite(
    cover ? [{ input: drawCover(whole, face, cover) }] : [],
  );
  const shown = cropPicture(await decodePicture(await covered.png().toBuffer()), {
    ...{ xPx: xPx - widthPx * 0.6, yPx: yPx - high * 0.6 },
    ...{ widthPx: widthPx * 2.2, heightPx: high * 2.2 },
  });
  const raw = { width: shown.widthPx, height: shown.heightPx, channels: 3 } as const;
  const person = await sharp(shown.data, { raw })
    .resize({ height: heightPx ?? FRAME.heightPx, width: FRAME.widthPx, fit: 'inside' })
    .png()
    .toBuffer();
  const wall = { r: 126, g: 124, b: 118 };
  const frame = await sharp({
    create: { width: FRAME.widthPx, height: FRAME.heightPx, channels: 3, background: wall },
  })
    .composite([{ input: person }])
    .png()
    .toBuffer();
  const image = spoil ? spoil(sharp(frame)) : sharp(frame);
  return decodePicture(await image.jpeg({ quality: 85 }).toBuffer());
}

function drawCover(
  { width, height }: { readonly width: number; readonly height: number },
  { mesh, interocularPx }: GalleryFace['face'],
  cover: Cover,
): Buffer {
  const [[x1, y1], [x2, y2]] = [pointAt(mesh, cover.from), pointAt(mesh, cover.to)];
  const stroke = `stroke="${cover.colour}" stroke-width="${interocularPx * cover.width}"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${stroke} stroke-linecap="square"/></svg>`,
  );
}

export type QualityCount = { said: number; missing: number; silent: number; saidOfGood: number };

/** For each fault in how many pictures it is said, no face is found, or neither; and of good ones. */
export async function decideQuality(
  engine: FaceEngine,
  people: readonly GalleryFace[],
  tell: (name: string, count: QualityCount) => void,
): Promise<Readonly<Record<string, QualityCount>>> {
  const codesOf = async (person: GalleryFace, fault: Fault) =>
    describeFaceQuality(await engine.look(await asSnapshot(person, fault))).map(({ code }) => code);
  const good: FindingCode[][] = [];
  for (const person of people) good.push(await codesOf(person, { code: 'FACE_CLEAR' }));
  const counts: Record<string, QualityCount> = {};
  for (const [name, fault] of Object.entries(FAULTS)) {
    const count = { said: 0, missing: 0, silent: 0, saidOfGood: 0 };
    for (const [index, person] of people.entries()) {
      const codes = await codesOf(person, fault);
      const isMissing = codes.includes('FACE_MISSING');
      count[codes.includes(fault.code) ? 'said' : isMissing ? 'missing' : 'silent']++;
      if (good[index]?.includes(fault.code)) count.saidOfGood++;
    }
    counts[name] = count;
    tell(name, count);
  }
  return counts;
}
