import type { LedSession } from '@visavis/contract/staff';
import { worstFirst } from '@visavis/domain/analysis/findings';
import type { SnapshotId } from '@visavis/domain/ids';
import type { Session, Snapshot } from '@visavis/domain/session/session';
import type { SeenFindings } from '../looked-at.ts';

/**
 * What was seen of the newest snapshot of each step before its whole result: until that is there, and
 * for good where it never comes.
 */
export const seenSoFar = (
  { snapshots, analyses }: Pick<Session, 'snapshots' | 'analyses'>,
  seen: ReadonlyMap<SnapshotId, SeenFindings>,
): LedSession['seenSoFar'] =>
  snapshots.flatMap(({ id, stepId }, index) => {
    const findings = seen.get(id);
    const isWhole = ({ id: of }: Pick<Snapshot, 'id'>) =>
      analyses.some(
        ({ snapshots: [first], kind, failure }) =>
          first === of && (kind === 'FACE' || kind === 'DOCUMENT') && !failure,
      );
    // The camera's own still of the same moment may never be looked at.
    const isOutdone = snapshots
      .slice(index + 1)
      .some((later) => later.stepId === stepId && (seen.has(later.id) || isWhole(later)));
    if (!findings || isOutdone || isWhole({ id })) return [];
    return [
      {
        ...{ snapshotId: id, stepId: stepId ?? null },
        findings: worstFirst(findings).map((finding) => ({ ...finding })),
      },
    ];
  });
