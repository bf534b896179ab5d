import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { SessionId, SnapshotId } from '../ids.ts';
import type { StillAbsence } from '../journal/fact.ts';
import { addSnapshot } from './lead.ts';
import { listPresses } from './presses.ts';
import type { Session, Snapshot, StillComparison } from './session.ts';

/** The still that the customer's camera took for a recorded snapshot. */
export const findStill = (session: Session, of: SnapshotId): Snapshot | undefined =>
  session.snapshots.find((snapshot) => snapshot.source === 'CAMERA' && snapshot.of === of);

/** Whether a still was not yet held against what was recorded. */
export const hasUncomparedStill = ({ snapshots }: Pick<Session, 'snapshots'>): boolean =>
  snapshots.some(({ source, comparison }) => source === 'CAMERA' && !comparison);

/**
 * Keeps the still that the customer's camera took for a recorded snapshot, with the same step.
 * @throws DomainError EVIDENCE_NOT_FOUND (no such snapshot) | CONFLICT (it has a still)
 */
export function addStill(
  kase: Case,
  sessionId: SessionId,
  of: SnapshotId,
  still: Omit<Snapshot, 'source' | 'of' | 'stepId' | 'comparison'>,
): Change {
  const session = getSession(kase, sessionId);
  const { stepId } = getPress(session, of);
  if (findStill(session, of)) throw new DomainError('CONFLICT', { snapshotId: of });
  return addSnapshot(kase, sessionId, {
    ...still,
    source: 'CAMERA',
    of,
    ...(stepId ? { stepId } : {}),
  });
}

/** Writes down that the still of a recorded snapshot will not come, and why. */
export function noteStillMissing(
  kase: Case,
  sessionId: SessionId,
  of: SnapshotId,
  cause: StillAbsence,
): Change {
  const session = getSession(kase, sessionId);
  getPress(session, of);
  if (findStill(session, of)) throw new DomainError('CONFLICT', { snapshotId: of });
  return { case: kase, fact: { type: 'still.missing', sessionId, of, cause } };
}

/** Keeps how like a still is to what was recorded. @throws DomainError CONFLICT where that is known */
export function addComparison(
  kase: Case,
  sessionId: SessionId,
  snapshotId: SnapshotId,
  comparison: StillComparison,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE', 'CLOSING', 'ENDED');
  const still = session.snapshots.find(({ id }) => id === snapshotId);
  if (still?.source !== 'CAMERA') throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId });
  if (still.comparison) throw new DomainError('CONFLICT', { snapshotId });
  const snapshots = session.snapshots.map((other) =>
    other === still ? { ...still, comparison } : other,
  );
  const { similarity, belongs, method } = comparison;
  return {
    case: withSession(kase, { ...session, snapshots }),
    fact: { type: 'snapshot.compared', sessionId, snapshotId, similarity, belongs, method },
  };
}

function getPress(session: Session, id: SnapshotId): Snapshot {
  const press = listPresses(session).find((snapshot) => snapshot.id === id);
  if (!press) throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId: id });
  return press;
}
