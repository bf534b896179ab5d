import { buffer } from 'node:stream/consumers';
import type { Actor } from '@visavis/domain/access/access';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Session, Snapshot } from '@visavis/domain/session/session';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Clock, Ports } from '@visavis/use-cases/ports';
import { compareStill as commit } from '@visavis/use-cases/session/stills';
import { BELONGS_FROM, holdAgainst, METHOD, UndecodablePicture } from './hold-against.ts';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const satisfies Actor;

export type StillTarget = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly snapshotId: SnapshotId;
};

export type StillWorkshop = {
  readonly ports: Pick<Ports, 'cases'> & { readonly clock: Clock };
  readonly evidence: Pick<EvidenceStore, 'read'>;
};

/**
 * Holds a still of the customer's camera against what was recorded at its moment. A still that can't
 * be decoded does not belong, and is not tried again. Done already: does nothing.
 */
export async function compareStill(
  { ports, evidence }: StillWorkshop,
  target: StillTarget,
): Promise<void> {
  const session = getSession(await ports.cases.get(target.caseId), target.sessionId);
  const still = find(session, target.snapshotId);
  if (still.comparison) return;
  const frame = find(session, still.of);
  const read = async (snapshot: Snapshot) => buffer(await evidence.read(snapshot.evidence));
  const measured = await holdAgainst(await read(frame), await read(still)).catch(
    (cause: unknown) => {
      if (cause instanceof UndecodablePicture && cause.picture === 'still') return 0;
      throw new Error(`Still ${still.id} can't be held against ${frame.id}`, { cause });
    },
  );
  // Rounded before it is judged, so that who reads the journal can judge it again.
  const similarity = Math.round(measured * 1000) / 1000;
  await commit(ports, WORKER, target, {
    similarity,
    belongs: similarity >= BELONGS_FROM,
    method: METHOD,
    at: ports.clock.now(),
  });
}

function find(session: Session, id: SnapshotId | undefined): Snapshot {
  const found = session.snapshots.find((snapshot) => snapshot.id === id);
  if (!found) throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId: id });
  return found;
}
