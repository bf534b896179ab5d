import { planClip, type ClipKind } from '@visavis/domain/analysis/plan-clip';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { AnalysisId, SnapshotId } from '@visavis/domain/ids';
import type { Snapshot } from '@visavis/domain/session/session';
import { failAnalysis } from '@visavis/use-cases/session/analyses';
import type { RecordedClip } from '../recording/clip.ts';
import type { Room } from '../rooms/room.ts';
import type { LookParts } from './look-at-snapshot.ts';

const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;
/** The agent takes the snapshot in the middle of a gesture that was begun on their word. */
const BEFORE_MS = 6_000;
const AFTER_MS = 1_500;
/** Until a frame has come from the browser, and what was lost of it once more. */
const ON_ITS_WAY_MS = 400;

type Around = {
  readonly room: Room;
  readonly snapshot: Snapshot;
  readonly clip: RecordedClip;
  readonly fromMs: number;
};

/**
 * Has the recorded stream around a snapshot looked at that was just stored: whether a gesture was made,
 * and whether a camera sent it. Nothing waits for it and nothing fails with it.
 */
export function lookAtClip(parts: LookParts, room: Room, kase: Case, snapshotId: SnapshotId): void {
  const { ports, vision, log } = parts;
  const { sessionId } = room;
  const session = getSession(kase, sessionId);
  const snapshot = session.snapshots.find(({ id }) => id === snapshotId);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const kinds = snapshot ? planClip(procedure, session, snapshot) : [];
  if (!vision || !snapshot || kinds.length === 0) return;
  cutClip(room, snapshot)
    .then(async (around) => {
      if (around) await Promise.all(kinds.map((kind) => look(parts, around, kind)));
    })
    .catch((err: unknown) => log.error({ err, sessionId, snapshotId }, 'clip not looked at'));
}

/** Undefined: the call has ended, or nothing was recorded then. */
async function cutClip(room: Room, snapshot: Snapshot): Promise<Around | undefined> {
  const takenAtMs = Date.parse(snapshot.takenAt);
  const window = { from: new Date(takenAtMs - BEFORE_MS), until: new Date(takenAtMs + AFTER_MS) };
  const isThere = await room.looked.after(window.until.getTime() + ON_ITS_WAY_MS - Date.now());
  const clip = isThere ? await room.call.clip(window) : undefined;
  return clip && { room, snapshot, clip, fromMs: window.from.getTime() };
}

async function look(
  { ports, vision, log }: LookParts,
  { room, snapshot, clip, fromMs }: Around,
  wanted: ClipKind,
): Promise<void> {
  const { caseId, sessionId } = room;
  const target = { caseId, sessionId, snapshotId: snapshot.id };
  // The camera's own still is one of the signals.
  if (wanted === 'INJECTION') await room.stills.whenSettled(snapshot.id);
  const looking = vision
    ?.lookAtClip(target, { wanted, fromMs }, clip)
    .catch(async (err: unknown) => {
      log.warn({ err, ...target, wanted }, 'nobody looks at clips');
      await failAnalysis(ports, RECORDER, target, {
        ...{ id: ports.chance.id() as AnalysisId, kind: wanted, snapshots: [snapshot.id] },
        ...(snapshot.stepId ? { stepId: snapshot.stepId } : {}),
        ...{ at: ports.clock.now(), tookMs: 0, failure: 'UNAVAILABLE' },
      });
    });
  room.looked.expect();
  await looking;
  if (!room.hasEnded) room.publishToBank(await ports.cases.get(caseId));
}
