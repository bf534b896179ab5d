import type { FaceView } from '@visavis/vision/faces/face-view';
import { steadyIdentity, type SteadyFace } from '@visavis/vision/injection/steady-identity';
import type { Signal } from '@visavis/vision/injection/signal';
import { PROMPT_RULE } from '@visavis/vision/liveness/prompt-rule';
import { lookAtSeries } from '@visavis/vision/liveness/look-at-series';
import { QUALITY_THRESHOLDS } from '@visavis/vision/quality/thresholds';
import { decodeClip } from '../clip/decode-clip.ts';
import type { FacesSeen } from '../threads/orders.ts';
import type { OrderedClip } from './analyse-clip.ts';
import type { Workshop } from './workshop.ts';

const LONGEST_PX = 640;
/** Both networks of one face take twice as long as finding it. */
const PER_SECOND = 2;

/**
 * Follows one face through a gesture with something before it. The first that looks ahead and is free
 * says who it is; half profiles are left out: the networks know them too badly.
 */
export async function followIdentity(
  { pool, ffmpeg }: Pick<Workshop, 'pool' | 'ffmpeg'>,
  { order: { fromMs }, ...clip }: OrderedClip,
): Promise<Signal> {
  const wanted = { longestPx: LONGEST_PX, perSecond: PER_SECOND, fromMs };
  const frames = await decodeClip(ffmpeg, clip, wanted);
  const seen: FacesSeen[] = [];
  const series = await lookAtSeries(
    {
      look: async (picture) => {
        const found = await pool.look({ kind: 'FACES', picture, embeds: true });
        seen.push(found);
        return found.faces;
      },
    },
    frames,
  );
  const faces = series.flatMap(({ likeness }, index): readonly SteadyFace[] => {
    const { faces: found = [], embedding } = seen[index] ?? {};
    const [face] = found;
    if (!face || !embedding || found.length > 1 || !isAhead(face)) return [];
    const isOccluded = isCovered(face) || (likeness ?? 0) < PROMPT_RULE.hand.freeFrom;
    return [{ embedding, isOccluded }];
  });
  const first = faces.find(({ isOccluded }) => !isOccluded);
  return first ? steadyIdentity(first.embedding, faces) : steadyIdentity(NOBODY, []);
}

const NOBODY = { faceres: new Float32Array(), dlib: new Float32Array() };

const isAhead = ({ turn }: FaceView): boolean =>
  Math.abs(turn) < QUALITY_THRESHOLDS.face.maxFrontalTurn;

const isCovered = ({ covered }: FaceView): boolean => covered.mouth || covered.eyes;
