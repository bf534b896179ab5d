import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { StillAbsence } from '@visavis/domain/journal/fact';
import type { EvidenceRef, StillComparison } from '@visavis/domain/session/session';
import * as stills from '@visavis/domain/session/stills';
import type { Ports } from '../ports.ts';

type System = Actor & { readonly kind: 'SYSTEM' };
type Target = { readonly caseId: CaseId; readonly sessionId: SessionId };

/** Keeps a still that the customer's camera took and that is in the evidence store. */
export async function giveStill(
  ports: Ports,
  actor: Actor & { readonly caseId: CaseId },
  sessionId: SessionId,
  still: {
    /** The recorded snapshot of the same press. */
    readonly of: SnapshotId;
    readonly takenAt: string;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly evidence: EvidenceRef;
  },
): Promise<Case> {
  allow(actor, 'still:give');
  const { of, ...rest } = still;
  const id = ports.chance.id() as SnapshotId;
  return ports.cases.change(actor.caseId, actor, (kase) =>
    stills.addStill(kase, sessionId, of, { ...rest, id }),
  );
}

/** Writes down that a still that was asked for will not come. */
export async function noteStillMissing(
  ports: Pick<Ports, 'cases'>,
  system: System,
  { caseId, sessionId }: Target,
  missing: { readonly of: SnapshotId; readonly cause: StillAbsence },
): Promise<Case> {
  allow(system, 'still:miss');
  return ports.cases.change(caseId, system, (kase) =>
    stills.noteStillMissing(kase, sessionId, missing.of, missing.cause),
  );
}

/** Keeps how like a still is to the recorded picture. @throws DomainError CONFLICT where that is known */
export async function compareStill(
  ports: Pick<Ports, 'cases'>,
  system: System,
  { caseId, sessionId, snapshotId }: Target & { readonly snapshotId: SnapshotId },
  comparison: StillComparison,
): Promise<Case> {
  allow(system, 'snapshot:compare');
  return ports.cases.change(caseId, system, (kase) =>
    stills.addComparison(kase, sessionId, snapshotId, comparison),
  );
}
