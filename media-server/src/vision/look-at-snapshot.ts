import type { LookPart } from '@visavis/contract/look-lines';
import { planAnalysis } from '@visavis/domain/analysis/plan';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { SnapshotId } from '@visavis/domain/ids';
import type { Ports } from '@visavis/use-cases/ports';
import { noteUnavailable } from '@visavis/use-cases/session/analyses';
import type { Logger } from 'pino';
import type { Room } from '../rooms/room.ts';
import type { VisionLink } from './vision-link.ts';

const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

export type LookParts = {
  readonly ports: Ports;
  readonly vision?: VisionLink | undefined;
  readonly log: Logger;
};

/**
 * Has a snapshot looked at that was just stored, and shows the agent what was found: what is seen at
 * once, and then the whole. Nothing waits for it and nothing fails with it: where nobody answers, or the
 * answer breaks off, the agent is told so.
 */
export function lookAtSnapshot(
  { ports, vision, log }: LookParts,
  room: Room,
  kase: Case,
  { snapshotId, bytes }: { readonly snapshotId: SnapshotId; readonly bytes: Uint8Array },
): void {
  const { caseId, sessionId } = room;
  const session = getSession(kase, sessionId);
  const snapshot = session.snapshots.find(({ id }) => id === snapshotId);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  if (!vision || !snapshot || !planAnalysis(procedure, session, snapshot)) return;
  const target = { caseId, sessionId };
  const seen = ({ findings }: LookPart) => {
    room.looked.see(snapshotId, findings);
    if (!room.hasEnded) room.publishToBank(kase);
  };
  const asked = vision.look({ ...target, snapshotId }, bytes, seen);
  const looking = asked.catch(async (err: unknown) => {
    log.warn({ err, sessionId, snapshotId }, 'nobody looks at pictures');
    await noteUnavailable(ports, RECORDER, target, snapshotId).catch(unlessItCame);
  });
  room.looked
    .during(snapshotId, looking)
    .then(async () => room.publishToBank(await ports.cases.get(caseId)))
    .catch((err: unknown) => log.error({ err, sessionId, snapshotId }, 'analysis not shown'));
}

/** The answer was being kept when the wait for it ended: it is what the agent is shown. */
function unlessItCame(err: unknown): void {
  if (!(err instanceof DomainError) || err.code !== 'CONFLICT') throw err;
}
