import { decodePicture } from '@visavis/vision/decode';
import { describeFaceQuality, QUALITY_RULE } from '@visavis/vision/faces/describe-quality';
import type { Embedding } from '@visavis/vision/faces/embedding';
import type { FaceEngine, FaceFinder } from '@visavis/vision/faces/open-face-engine';
import { EMBEDDING_MODELS, HINT_MODELS, MESH_MODELS } from '@visavis/vision/faces/model-files';
import type { FaceView } from '@visavis/vision/faces/face-view';
import { cutOut } from './cut-out.ts';
import type { FirstOfFace, FirstOrder, KeptEmbedding, LookMade, LookOrder } from './orders.ts';

const AROUND_FACE = 0.25;

/** Looks first whether a picture shows one face, and shows it well. */
export async function lookFirstAtFace(
  finder: FaceFinder,
  { bytes, wanted }: Extract<FirstOrder, { kind: 'FIRST_FACE' }>,
): Promise<FirstOfFace> {
  const startedAt = performance.now();
  const faces = await finder.look(await decodePicture(bytes), { withHints: true });
  const findings = describeFaceQuality(faces, wanted);
  return { findings, faces, tookMs: Math.round(performance.now() - startedAt) };
}

/** Makes of the face that was found what is kept of it. */
export async function lookAtFace(
  engine: FaceEngine,
  { bytes, embeds, first }: Extract<LookOrder, { kind: 'FACE' }>,
): Promise<LookMade> {
  const startedAt = performance.now();
  const { findings, faces } = first;
  const picture = await decodePicture(bytes);
  const [face] = faces;
  const embedding = face && embeds ? keep(await engine.embed(picture, face)) : undefined;
  const crops = face
    ? [{ what: 'FACE' as const, ...(await cutOut(picture, face.box, AROUND_FACE)) }]
    : [];
  return {
    findings,
    models: [...MESH_MODELS, ...HINT_MODELS, ...(embedding ? EMBEDDING_MODELS : [])],
    rule: QUALITY_RULE,
    tookMs: first.tookMs + Math.round(performance.now() - startedAt),
    ...(embedding ? { embedding } : {}),
    measured: {
      widthPx: picture.widthPx,
      heightPx: picture.heightPx,
      faces: faces.map(measuresOf),
    },
    crops,
  };
}

/** All that is kept of a face but its mesh of 478 points, which follows from the picture. */
export const measuresOf = ({ mesh: _, ...face }: FaceView) => face;

/** Six digits: what both networks give is not more precise. */
export const keep = ({ faceres, dlib }: Embedding): KeptEmbedding => ({
  faceres: [...faceres].map(to6),
  dlib: [...dlib].map(to6),
});

const to6 = (value: number): number => Math.round(value * 1e6) / 1e6;
