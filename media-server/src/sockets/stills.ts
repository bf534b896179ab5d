import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { SnapshotId } from '@visavis/domain/ids';
import type { StillAbsence } from '@visavis/domain/journal/fact';
import { findStill } from '@visavis/domain/session/stills';
import { giveStill, noteStillMissing } from '@visavis/use-cases/session/stills';
import type { Room } from '../rooms/room.ts';
import { readImageHeader } from '../snapshots/image-header.ts';
import { lookAtSnapshot, type LookParts } from '../vision/look-at-snapshot.ts';
import { StillRefused, type StillPart, type WholeStill } from '../snapshots/wanted-stills.ts';
import type { CustomerActor } from './customer-handlers.ts';
import type { SessionLanes } from './seat-access.ts';

const CHALLENGE_BYTES = 32;
const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

export type StillParts = LookParts & {
  readonly evidence: EvidenceStore;
  readonly lanes: SessionLanes;
};

/** Asks the customer's camera for a still of this moment. Whether it comes holds up nobody. */
export function askForStill(parts: StillParts, room: Room, of: SnapshotId): void {
  const challenge = parts.ports.chance.secret(CHALLENGE_BYTES);
  const isAsked = room.askForStill(challenge);
  const missing = () => void noteMissing(parts, room, of, 'NO_ANSWER');
  if (isAsked) room.stills.want(challenge, of, missing);
  else missing();
}

/**
 * Takes a part of a still from the customer's page; with the last part it is stored and kept.
 * @throws DomainError STILL_NOT_WANTED | INPUT_REFUSED
 */
export async function receiveStill(
  parts: StillParts,
  room: Room,
  actor: CustomerActor,
  part: StillPart,
): Promise<void> {
  let whole: WholeStill | undefined;
  try {
    whole = room.stills.receive(part);
    if (whole) await keepStill(parts, room, actor, whole);
  } catch (error) {
    const of = whole?.of ?? (error instanceof StillRefused ? error.of : undefined);
    if (of) await noteMissing(parts, room, of, 'REFUSED');
    throw error;
  }
}

/** The customer's page can't take the still. @throws DomainError STILL_NOT_WANTED */
export async function declineStill(
  parts: StillParts,
  room: Room,
  challenge: string,
): Promise<void> {
  await noteMissing(parts, room, room.stills.decline(challenge), 'NOT_SUPPORTED');
}

async function keepStill(
  parts: StillParts,
  room: Room,
  actor: CustomerActor,
  { of, bytes }: WholeStill,
): Promise<void> {
  const { ports, evidence, lanes } = parts;
  const header = readImageHeader(bytes);
  if (!header) throw new StillRefused(of, 'NOT_AN_IMAGE');
  const takenAt = ports.clock.now();
  const { mediaType, widthPx, heightPx } = header;
  const ref = await evidence.put(room.caseId, 'SNAPSHOT', mediaType, bytes);
  // After the snapshot itself, which may still be on its way.
  await lanes.run(`session:${room.caseId}`, async () => {
    const still = { of, takenAt, widthPx, heightPx, evidence: ref };
    const kase = await giveStill(ports, actor, room.sessionId, still);
    room.stills.settle(of);
    const snapshotId = findStill(getSession(kase, room.sessionId), of)?.id;
    if (snapshotId) lookAtSnapshot(parts, room, kase, { snapshotId, bytes });
    room.publish(kase);
  });
}

/** Never rejects: a still that is missing may not disturb anything. */
async function noteMissing(
  { ports, lanes, log }: StillParts,
  room: Room,
  of: SnapshotId,
  cause: StillAbsence,
): Promise<void> {
  const { caseId, sessionId } = room;
  await lanes
    .run(`session:${caseId}`, async () => {
      room.stills.settle(of);
      const kase = await noteStillMissing(ports, RECORDER, { caseId, sessionId }, { of, cause });
      room.publish(kase);
    })
    .catch((err: unknown) => {
      // The snapshot itself was refused: then there is nothing of which a still is missing.
      if (err instanceof DomainError) log.warn({ code: err.code }, 'missing still not noted');
      else log.error({ err }, 'missing still not noted');
    });
}
