import type { FaceEngine } from '../faces/face-engine.ts';
import type { FaceView } from '../faces/face-view.ts';
import { QUALITY_THRESHOLDS } from '../quality/thresholds.ts';
import type { Picture } from '../quality/picture.ts';
import { correlationOf, thumbnailOf } from '../quality/thumbnail.ts';
import type { SeriesFrame } from './series.ts';

const PATCH_PX = 24;

/** Reads the frames around a prompt, in their order. A fifth of a second apart is enough. */
export async function lookAtSeries(
  engine: Pick<FaceEngine, 'look'>,
  frames: readonly { readonly atMs: number; readonly picture: Picture }[],
): Promise<readonly SeriesFrame[]> {
  const seen: { atMs: number; picture: Picture; face: FaceView | null }[] = [];
  for (const { atMs, picture } of frames)
    seen.push({ atMs, picture, face: largestOf(await engine.look(picture)) });
  const first = seen.find(({ face }) => face && isFrontal(face));
  if (!first?.face) return seen.map(({ atMs, face }) => ({ atMs, face, likeness: null }));
  const { box } = first.face;
  const before = thumbnailOf(first.picture, PATCH_PX, box);
  return seen.map(({ atMs, picture, face }) => ({
    atMs,
    face,
    likeness: correlationOf(before.data, thumbnailOf(picture, PATCH_PX, box).data),
  }));
}

const largestOf = (faces: readonly FaceView[]): FaceView | null =>
  faces.find(({ score }) => score >= QUALITY_THRESHOLDS.face.minScore) ?? null;

const isFrontal = ({ turn }: FaceView): boolean =>
  Math.abs(turn) < QUALITY_THRESHOLDS.face.maxFrontalTurn;
