import type { Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import { msBetween, type Instant, type SessionId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import type { Recording, Session, Snapshot, StepRecord } from '@visavis/domain/session/session';
import type { Database } from '../connect.ts';
import { fromJson, toInstant } from '../rows/columns.ts';
import { readCaseDetail } from './case-detail.ts';
import type { StaffNames } from './staff-names.ts';

/** Something at a place of the time line: `atMs` counts from `startedAt`, and is negative before it. */
type Placed<Thing> = Thing & { readonly atMs: number };

export type SessionEvent = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly fact: CaseFact;
};

/** Everything that the player and its time line show. */
export type SessionReview = {
  readonly case: Case;
  readonly session: Session;
  readonly staffNames: StaffNames;
  /** Zero of the time line: where the first recording starts, or the session where nothing was recorded. */
  readonly startedAt: Instant;
  readonly durationMs: number;
  readonly recordings: readonly Placed<Recording>[];
  readonly snapshots: readonly Placed<Snapshot>[];
  readonly steps: readonly Placed<StepRecord>[];
  readonly events: readonly Placed<SessionEvent>[];
};

/** A session as a reviewer sees it. @throws DomainError SESSION_NOT_FOUND */
export async function readSessionReview(
  prisma: Database,
  sessionId: SessionId,
): Promise<SessionReview> {
  const found = await prisma.session.findUnique({
    where: { id: sessionId },
    select: { caseId: true },
  });
  if (!found) throw new DomainError('SESSION_NOT_FOUND', { sessionId });
  const { case: kase, staffNames } = await readCaseDetail(prisma, found.caseId as Case['id']);
  const session = getSession(kase, sessionId);
  const startedAt = zeroOf(session);
  const placed = <Thing>(thing: Thing, at: Instant): Placed<Thing> => ({
    ...thing,
    atMs: msBetween(startedAt, at),
  });
  const recordings = session.recordings.map((one) => placed(one, one.startedAt));
  return {
    case: kase,
    session,
    staffNames,
    startedAt,
    durationMs: Math.max(0, ...recordings.map(({ atMs, durationMs }) => atMs + durationMs)),
    recordings,
    snapshots: session.snapshots.map((one) => placed(one, one.takenAt)),
    steps: session.steps.map((one) => placed(one, one.at)),
    events: (await listEvents(prisma, kase.id, sessionId)).map((one) => placed(one, one.at)),
  };
}

const zeroOf = ({ recordings, beganAt, claimedAt, queuedAt }: Session): Instant =>
  recordings.map(({ startedAt }) => startedAt).sort()[0] ?? beganAt ?? claimedAt ?? queuedAt;

async function listEvents(
  prisma: Database,
  chainId: string,
  sessionId: SessionId,
): Promise<readonly SessionEvent[]> {
  const rows = await prisma.journalEntry.findMany({
    where: { chainId, fact: { path: ['sessionId'], equals: sessionId } },
    orderBy: { seq: 'asc' },
  });
  return rows.map((row) => ({
    seq: row.seq,
    at: toInstant(row.at),
    actor: fromJson<Actor>(row.actor),
    fact: fromJson<CaseFact>(row.fact),
  }));
}
