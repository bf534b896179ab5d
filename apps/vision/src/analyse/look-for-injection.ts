import { coversFace } from '@visavis/domain/analysis/prompts';
import { EMBEDDING_MODELS, MESH_MODELS } from '@visavis/vision/faces/model-files';
import { describeStream } from '@visavis/vision/injection/describe-stream';
import { frameNoise } from '@visavis/vision/injection/frame-noise';
import { frameTiming } from '@visavis/vision/injection/frame-timing';
import { INJECTION_RULE } from '@visavis/vision/injection/injection-rule';
import { repeatedFrames } from '@visavis/vision/injection/repeated-frames';
import type { Signal } from '@visavis/vision/injection/signal';
import { decodeThumbnails, listFrameTimes } from '../clip/decode-clip.ts';
import type { LookMade } from '../threads/orders.ts';
import type { ClipScene, OrderedClip } from './analyse-clip.ts';
import { compareStill } from './compare-still.ts';
import { followIdentity } from './follow-identity.ts';
import { maySeeWho } from './order-look.ts';
import type { Workshop } from './workshop.ts';

const THUMBNAIL_PX = 64;

/** Says of a clip whether a camera seems to have sent it: one light, and everything that was measured. */
export async function lookForInjection(
  workshop: Workshop,
  scene: ClipScene,
  clip: OrderedClip,
): Promise<LookMade> {
  const follows = coversFace(scene.step) && maySeeWho(scene.kase);
  const signals = [
    ...(await lookAtFrames(workshop, clip)),
    ...(await compareStill(workshop, scene)),
    ...(follows ? [await followIdentity(workshop, clip)] : []),
  ];
  const { light, findings } = describeStream(signals);
  return {
    findings,
    models: follows ? [...MESH_MODELS, ...EMBEDDING_MODELS] : [],
    rule: { name: INJECTION_RULE.name, version: INJECTION_RULE.version },
    tookMs: 0,
    measured: { light, signals },
    crops: [],
  };
}

/** What the frames say by themselves: when they came, how restless they are, whether they come again. */
async function lookAtFrames(
  { ffmpeg }: Pick<Workshop, 'ffmpeg'>,
  clip: OrderedClip,
): Promise<readonly Signal[]> {
  const { fromMs } = clip.order;
  const frames = await decodeThumbnails(ffmpeg, clip, { longestPx: THUMBNAIL_PX, fromMs });
  return [
    frameTiming(listFrameTimes(clip).filter((atMs) => atMs >= fromMs)),
    frameNoise(frames.map(({ thumbnail }) => thumbnail)),
    repeatedFrames(frames),
  ];
}
