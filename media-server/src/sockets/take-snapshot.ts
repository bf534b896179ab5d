import type { Case } from '@visavis/domain/case/case';
import type { StepId } from '@visavis/domain/ids';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Ports } from '@visavis/use-cases/ports';
import { addSnapshot, getLed, type Agent } from '@visavis/use-cases/session/lead';
import type { Room } from '../rooms/room.ts';

/** Stores a still of what the customer shows, and keeps it with the session. @throws DomainError SNAPSHOT_NOT_POSSIBLE */
export async function takeSnapshot(
  { ports, evidence }: { readonly ports: Ports; readonly evidence: EvidenceStore },
  agent: Agent,
  room: Room,
  stepId: StepId | undefined,
): Promise<Case> {
  // Before anything is stored: nobody else's press of a key leaves a picture behind.
  await getLed(ports, agent, room.sessionId);
  const { bytes, widthPx, heightPx, takenAt } = await room.snapshot();
  const ref = await evidence.put(room.caseId, 'SNAPSHOT', 'image/webp', bytes);
  return addSnapshot(ports, agent, room.sessionId, {
    stepId,
    takenAt: takenAt.toISOString(),
    widthPx,
    heightPx,
    evidence: ref,
  });
}
