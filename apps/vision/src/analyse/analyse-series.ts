import { promptOf } from '@visavis/domain/analysis/prompts';
import { getSession } from '@visavis/domain/case/find-session';
import { listScript } from '@visavis/domain/procedure/script';
import { LookFailed } from '../threads/orders.ts';
import type { Target } from './in-hand.ts';
import { keepAnalysis } from './keep-analysis.ts';
import type { Workshop } from './workshop.ts';

export type Frame = { readonly atMs: number; readonly bytes: Uint8Array };

/**
 * Looks at the frames of the stream around a prompt, and says whether they show what was asked for. A
 * prompt that no software knows is left to the agent; so are frames that can't be looked at.
 */
export async function analyseSeries(
  workshop: Workshop,
  target: Target,
  frames: readonly Frame[],
): Promise<void> {
  const { ports, pool, log } = workshop;
  const kase = await ports.cases.get(target.caseId);
  const session = getSession(kase, target.sessionId);
  const stepId = session.snapshots.find(({ id }) => id === target.snapshotId)?.stepId;
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const step = listScript(procedure, session).find(({ id }) => id === stepId);
  const prompt = step && promptOf(step);
  if (!prompt) return;
  try {
    const made = await pool.look({ kind: 'LIVENESS', prompt, frames }, { isLive: true });
    const about = { kind: 'LIVENESS', snapshots: [target.snapshotId], stepId } as const;
    await keepAnalysis(workshop, target, about, made);
  } catch (error) {
    if (!(error instanceof LookFailed)) throw error;
    log.warn({ ...target, cause: error.failure }, 'frames around a prompt not looked at');
  }
}
