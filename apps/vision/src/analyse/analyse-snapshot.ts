import { buffer } from 'node:stream/consumers';
import { listAnalysesOf, mayAnalyse } from '@visavis/domain/analysis/add-analysis';
import { planAnalysis } from '@visavis/domain/analysis/plan';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import { LookFailed } from '../threads/orders.ts';
import { compareFaces } from './compare-faces.ts';
import type { Target } from './in-hand.ts';
import { keepAnalysis } from './keep-analysis.ts';
import { lookInParts } from './look-in-parts.ts';
import { orderLook } from './order-look.ts';
import { noteFailure } from './note-failure.ts';
import type { TellPart } from './parts-so-far.ts';
import type { Workshop } from './workshop.ts';

/** `NOTHING`: nothing is looked for on it, or that was done. `FAILED`: it may be tried once more, alone. */
export type Analysed = 'DONE' | 'NOTHING' | 'FAILED';

/** How a picture is asked for. */
export type Asked = {
  readonly bytes?: Uint8Array;
  /** From a call that goes on. */
  readonly isLive: boolean;
  /** Aborted once who asked waits no more: the look is then done like a stored one. */
  readonly left?: AbortSignal;
  /** Told what is known before the whole is kept. */
  readonly tell?: TellPart;
};

/**
 * Looks at a snapshot and keeps what was found. One that did harm before is looked at with no other
 * beside it, and after that never again.
 */
export async function analyseSnapshot(
  workshop: Workshop,
  target: Target,
  { isLive, left, tell = () => {}, ...asked }: Asked,
): Promise<Analysed> {
  const { ports, evidence, pool, inHand } = workshop;
  const kase = await ports.cases.get(target.caseId);
  const session = getSession(kase, target.sessionId);
  const snapshot = session.snapshots.find(({ id }) => id === target.snapshotId);
  if (!snapshot) throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId: target.snapshotId });
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const kind = planAnalysis(procedure, session, snapshot);
  if (!kind || !mayAnalyse(session, snapshot.id, kind)) return 'NOTHING';
  const bytes = asked.bytes ?? (await buffer(await evidence.read(snapshot.evidence)));
  const about = { kind, snapshots: [snapshot.id], stepId: snapshot.stepId };
  const isAlone = listAnalysesOf(session, snapshot.id, kind).some(
    ({ failure }) => failure && failure !== 'UNAVAILABLE',
  );
  const order = orderLook({ kase, session, procedure }, snapshot, kind, {
    bytes,
    now: ports.clock.now(),
  });
  const startedAt = performance.now();
  try {
    const made = await inHand.during(target, () =>
      lookInParts(pool, order, { isLive, isAlone, left, onPart: tell }),
    );
    await compareFaces(workshop, target, await keepAnalysis(workshop, target, about, made));
    return 'DONE';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CONFLICT') return 'NOTHING';
    if (!(error instanceof LookFailed)) throw error;
    const tookMs = Math.round(performance.now() - startedAt);
    await noteFailure(workshop, target, { ...about, tookMs, failure: error.failure });
    return error.failure === 'UNDECODABLE' ? 'DONE' : 'FAILED';
  }
}

/** A picture that took the whole process down, as the next one finds it. */
export async function noteLeft(workshop: Workshop, target: Target): Promise<void> {
  const { ports } = workshop;
  const kase = await ports.cases.get(target.caseId);
  const session = getSession(kase, target.sessionId);
  const snapshot = session.snapshots.find(({ id }) => id === target.snapshotId);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const kind = snapshot && planAnalysis(procedure, session, snapshot);
  if (!kind || !mayAnalyse(session, snapshot.id, kind)) return;
  const about = { kind, snapshots: [snapshot.id], stepId: snapshot.stepId };
  await noteFailure(workshop, target, { ...about, tookMs: 0, failure: 'POISON' });
}
