import type { ScriptStep } from '../procedure/script.ts';
import type { LivenessPrompt } from './findings.ts';

/**
 * Gestures of the pools that software can judge; the agent judges the others alone: no network here
 * tells a smile, a nod, a nearer face, fingers at the cheek or a hand at the ear well enough.
 */
const PROMPTS: Readonly<Record<string, LivenessPrompt>> = {
  'close-eyes': 'EYES_CLOSED',
  'hand-across': 'HAND',
  // "Turn the head and back": to which side is the customer's choice.
  'turn-and-back': 'TURN',
  'turn-left': 'TURN_LEFT',
  'turn-right': 'TURN_RIGHT',
};

/** Gestures with something before the face, where software that swaps faces loses them. */
const BEFORE_THE_FACE: readonly string[] = ['hand-across', 'three-fingers', 'touch-ear'];

type Drawn = Pick<ScriptStep, 'kind' | 'drawn'>;

/** What the customer was asked to do, where software knows it. */
export const promptOf = ({ kind, drawn }: Drawn): LivenessPrompt | undefined =>
  kind === 'LIVENESS' && drawn ? PROMPTS[drawn.id] : undefined;

/** Whether the customer was asked to hold something before their face. */
export const coversFace = ({ kind, drawn }: Drawn): boolean =>
  kind === 'LIVENESS' && drawn !== undefined && BEFORE_THE_FACE.includes(drawn.id);
