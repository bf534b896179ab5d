import type { Case } from '@visavis/domain/case/case';
import type { SnapshotId, StepId } from '@visavis/domain/ids';
import { addSnapshot, getLed, type Agent } from '@visavis/use-cases/session/lead';
import type { Room } from '../rooms/room.ts';
import { lookAtClip } from '../vision/look-at-clip.ts';
import { lookAtSnapshot } from '../vision/look-at-snapshot.ts';
import { askForStill, type StillParts } from './stills.ts';

const MEDIA_TYPE = 'image/webp';

/**
 * Stores a still of what the customer shows, and keeps it with the session; the customer's camera is
 * asked for its own at the same moment. @throws DomainError SNAPSHOT_NOT_POSSIBLE
 */
export async function takeSnapshot(
  parts: StillParts,
  agent: Agent,
  room: Room,
  stepId: StepId | undefined,
): Promise<Case> {
  const { ports, evidence } = parts;
  const id = ports.chance.id() as SnapshotId;
  askForStill(parts, room, id);
  try {
    const [{ bytes, widthPx, heightPx, takenAt }] = await Promise.all([
      room.call.snapshot(),
      // Before anything is stored: nobody else's press of a key leaves a picture behind.
      getLed(ports, agent, room.sessionId),
    ]);
    const ref = await evidence.put(room.caseId, 'SNAPSHOT', MEDIA_TYPE, bytes);
    const kase = await addSnapshot(ports, agent, room, {
      ...{ id, stepId, widthPx, heightPx },
      takenAt: takenAt.toISOString(),
      evidence: ref,
    });
    room.showSnapshot({ snapshotId: id, bytes, mediaType: MEDIA_TYPE });
    lookAtSnapshot(parts, room, kase, { snapshotId: id, bytes });
    lookAtClip(parts, room, kase, id);
    return kase;
  } catch (error) {
    room.stills.settle(id);
    throw error;
  }
}
