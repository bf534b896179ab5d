import type { Case, Change } from '../case/case.ts';
import { getSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { SessionId, SnapshotId } from '../ids.ts';
import { addSnapshot } from './lead.ts';
import type { Area, Session, Snapshot } from './session.ts';

/** The shortest side of a part that is worth keeping. */
export const SHORTEST_CROP_PX = 16;

/** The parts that were cut from snapshots of a session. */
export const listCrops = ({ snapshots }: Session): readonly Snapshot[] =>
  snapshots.filter(({ source }) => source === 'CROP');

/**
 * The picture to cut from: a recorded snapshot or a still, never a part of one, so that each part
 * leads back to an original in one step. @throws DomainError EVIDENCE_NOT_FOUND | INPUT_REFUSED
 */
export function getCropSource(session: Session, of: SnapshotId, area: Area): Snapshot {
  const source = session.snapshots.find(({ id }) => id === of);
  if (!source || source.source === 'CROP')
    throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId: of });
  const { leftPx, topPx, widthPx, heightPx } = area;
  const isInside =
    Object.values(area).every((px) => Number.isInteger(px) && px >= 0) &&
    leftPx + widthPx <= source.widthPx &&
    topPx + heightPx <= source.heightPx;
  if (!isInside || Math.min(widthPx, heightPx) < SHORTEST_CROP_PX)
    throw new DomainError('INPUT_REFUSED', { snapshotId: of, area });
  return source;
}

/** Keeps a part of a snapshot, with the same step. The snapshot stays. */
export function addCrop(
  kase: Case,
  sessionId: SessionId,
  {
    of,
    area,
    ...crop
  }: Pick<Snapshot, 'id' | 'evidence' | 'takenAt'> & {
    readonly of: SnapshotId;
    readonly area: Area;
  },
): Change {
  const { stepId } = getCropSource(getSession(kase, sessionId), of, area);
  const { widthPx, heightPx } = area;
  return addSnapshot(kase, sessionId, {
    ...{ ...crop, of, area, widthPx, heightPx },
    source: 'CROP',
    ...(stepId ? { stepId } : {}),
  });
}
