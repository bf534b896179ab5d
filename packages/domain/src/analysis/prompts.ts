import type { ScriptStep } from '../procedure/script.ts';
import type { LivenessPrompt } from './findings.ts';

/** Gestures of the pools that software can judge; the agent judges the others alone. */
const PROMPTS: Readonly<Record<string, LivenessPrompt>> = {
  'close-eyes': 'EYES_CLOSED',
  'hand-across': 'HAND',
  'turn-left': 'TURN_LEFT',
  'turn-right': 'TURN_RIGHT',
};

/** What the customer was asked to do, where software knows it. */
export const promptOf = ({
  kind,
  drawn,
}: Pick<ScriptStep, 'kind' | 'drawn'>): LivenessPrompt | undefined =>
  kind === 'LIVENESS' && drawn ? PROMPTS[drawn.id] : undefined;
