import { decodePicture } from '@visavis/vision/decode';
import type { FaceEngine } from '@visavis/vision/faces/open-face-engine';
import { MESH_MODELS } from '@visavis/vision/faces/model-files';
import { describePrompt, judgePrompt } from '@visavis/vision/liveness/judge-prompt';
import { lookAtSeries } from '@visavis/vision/liveness/look-at-series';
import { PROMPT_RULE } from '@visavis/vision/liveness/prompt-rule';
import type { Picture } from '@visavis/vision/quality/picture';
import type { LookMade, LookOrder } from './orders.ts';

/** Says of the frames around a prompt whether they show what was asked for, or that it can't tell. */
export async function lookAtPrompt(
  engine: FaceEngine,
  { prompt, frames, openEyes }: Extract<LookOrder, { kind: 'LIVENESS' }>,
): Promise<LookMade> {
  const startedAt = performance.now();
  const pictures: { readonly atMs: number; readonly picture: Picture }[] = [];
  for (const { atMs, bytes } of frames)
    pictures.push({ atMs, picture: await decodePicture(bytes) });
  const series = await lookAtSeries(engine, pictures);
  const result = judgePrompt(prompt, series, openEyes);
  return {
    findings: [describePrompt(result)],
    models: MESH_MODELS,
    rule: { name: PROMPT_RULE.name, version: PROMPT_RULE.version },
    tookMs: Math.round(performance.now() - startedAt),
    measured: {
      result,
      frames: series.map(({ face, ...frame }) => ({
        ...frame,
        face: face && { turn: face.turn, eyes: face.eyes, covered: face.covered, box: face.box },
      })),
    },
    crops: [],
  };
}
