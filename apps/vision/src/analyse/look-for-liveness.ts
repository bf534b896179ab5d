import { promptOf } from '@visavis/domain/analysis/prompts';
import { MESH_MODELS } from '@visavis/vision/faces/model-files';
import { describePrompt, judgePrompt } from '@visavis/vision/liveness/judge-prompt';
import { lookAtSeries } from '@visavis/vision/liveness/look-at-series';
import { PROMPT_RULE } from '@visavis/vision/liveness/prompt-rule';
import { decodeClip } from '../clip/decode-clip.ts';
import type { LookMade } from '../threads/orders.ts';
import type { ClipScene, OrderedClip } from './analyse-clip.ts';
import { findOpenEyes } from './find-open-eyes.ts';
import type { Workshop } from './workshop.ts';

/** As large as the frames that the rule's limits were tried on. */
const LONGEST_PX = 640;
/** A gesture lasts for half a second at least; more would keep a core busy for longer than the clip. */
const PER_SECOND = 5;

/** Says of a clip whether it shows what was asked for, or that it can't tell. */
export async function lookForLiveness(
  { pool, ffmpeg, evidence }: Pick<Workshop, 'pool' | 'ffmpeg' | 'evidence'>,
  { session, step }: ClipScene,
  { order: { fromMs }, ...clip }: OrderedClip,
): Promise<LookMade | undefined> {
  const prompt = promptOf(step);
  if (!prompt) return undefined;
  const wanted = { longestPx: LONGEST_PX, perSecond: PER_SECOND, fromMs };
  const frames = await decodeClip(ffmpeg, clip, wanted);
  const look = async (picture: (typeof frames)[number]['picture']) =>
    (await pool.look({ kind: 'FACES', picture, embeds: false })).faces;
  const series = await lookAtSeries({ look }, frames);
  const openEyes = prompt === 'EYES_CLOSED' ? await findOpenEyes(evidence, session) : undefined;
  const result = judgePrompt(prompt, series, openEyes);
  return {
    findings: [describePrompt(result)],
    models: MESH_MODELS,
    rule: { name: PROMPT_RULE.name, version: PROMPT_RULE.version },
    tookMs: 0,
    measured: {
      result,
      frames: series.map(({ atMs, face, likeness }) => ({
        atMs: Math.round(atMs - fromMs),
        likeness,
        face: face && { turn: face.turn, eyes: face.eyes, covered: face.covered, box: face.box },
      })),
    },
    crops: [],
  };
}
