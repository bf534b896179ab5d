import type { Procedure } from '../procedure/procedure.ts';
import { listScript } from '../procedure/script.ts';
import type { Session, Snapshot } from '../session/session.ts';
import type { AnalysisKind } from './analysis.ts';
import { promptOf } from './prompts.ts';

/** What the recorded stream around a moment is looked at for. */
export type ClipKind = Extract<AnalysisKind, 'LIVENESS' | 'INJECTION'>;

/**
 * What the stream around a recorded snapshot is looked at for; nothing where its step shows no face.
 * Whether a prompt was followed is said only of prompts that software knows.
 */
export function planClip(
  procedure: Procedure,
  session: Session,
  { stepId, source }: Pick<Snapshot, 'stepId' | 'source'>,
): readonly ClipKind[] {
  if (source !== 'STREAM' || !stepId) return [];
  const step = listScript(procedure, session).find(({ id }) => id === stepId);
  if (step?.kind !== 'FACE' && step?.kind !== 'LIVENESS') return [];
  return promptOf(step) ? ['LIVENESS', 'INJECTION'] : ['INJECTION'];
}
