import { buffer } from 'node:stream/consumers';
import type { attendanceCommands, chatCommands } from '@visavis/contract/attendance';
import type { CameraWish, staffCameraCommands } from '@visavis/contract/camera';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { SnapshotId } from '@visavis/domain/ids';
import { getCropSource } from '@visavis/domain/session/crop';
import type { Area } from '@visavis/domain/session/session';
import * as attendance from '@visavis/use-cases/session/attendance';
import { getLed } from '@visavis/use-cases/session/lead';
import type { Room } from '../rooms/room.ts';
import { CUT_MEDIA_TYPE, cutPicture } from '../snapshots/cut-picture.ts';
import type { Handlers } from './serve.ts';
import type { StaffContext, StaffParts } from './staff-handlers.ts';

type Parts = Pick<StaffParts, 'ports' | 'evidence' | 'lanes'>;
type Table = typeof attendanceCommands & typeof chatCommands & typeof staffCameraCommands;

/** What an agent may do beside the steps. */
export function attendanceHandlers(parts: Parts): Handlers<Table, StaffContext> {
  const { ports, lanes } = parts;

  /** Runs one change of a session after the other, and shows both sides what came of it. */
  async function changing(room: Room, change: () => Promise<Case>): Promise<Record<string, never>> {
    await lanes.run(`session:${room.caseId}`, async () => room.publish(await change()));
    return {};
  }

  return {
    'session:hold': async (_, { actor, findRoom }) => {
      const room = await findRoom();
      return changing(room, () => attendance.holdSession(ports, actor, room.sessionId));
    },
    'session:resume': async (_, { actor, findRoom }) => {
      const room = await findRoom();
      return changing(room, () => attendance.resumeSession(ports, actor, room.sessionId));
    },
    'session:flag': async ({ remark }, { actor, findRoom }) => {
      const room = await findRoom();
      await lanes.run(`session:${room.caseId}`, async () =>
        // Not even an empty message may tell the customer's page that something happened.
        room.publishToBank(await attendance.flagSession(ports, actor, room.sessionId, remark)),
      );
      return {};
    },
    'message:send': async ({ text }, { actor, findVisited, findRoom }) => {
      const room = findVisited() ?? (await findRoom());
      return changing(room, () => attendance.sendMessage(ports, actor, room, text));
    },
    'snapshot:crop': async ({ of, area }, context) => ({
      snapshotId: await keepCrop(parts, context, { of, area }),
    }),
    'camera:command': async (wish, context) => ({
      answer: await commandCamera(parts, context, wish),
    }),
  };
}

/** Cuts a part out of a snapshot of the led session, stores it and keeps it with the session. */
async function keepCrop(
  { ports, evidence, lanes }: Parts,
  { actor, findRoom }: StaffContext,
  { of, area }: { readonly of: SnapshotId; readonly area: Area },
): Promise<SnapshotId> {
  const room = await findRoom();
  const { caseId, sessionId } = room;
  const session = getSession(await getLed(ports, actor, sessionId), sessionId);
  const source = getCropSource(session, of, area);
  const bytes = await cutPicture(await buffer(await evidence.read(source.evidence)), area);
  const ref = await evidence.put(caseId, 'SNAPSHOT', CUT_MEDIA_TYPE, bytes);
  const id = ports.chance.id() as SnapshotId;
  await lanes.run(`session:${caseId}`, async () => {
    const part = { id, of, area, evidence: ref };
    const kase = await attendance.addCrop(ports, actor, sessionId, part);
    room.showSnapshot({ snapshotId: id, bytes, mediaType: CUT_MEDIA_TYPE });
    room.publishToBank(kase);
  });
  return id;
}

/** Asks the customer's camera, and writes down what came of it. @throws DomainError CAMERA_NOT_ABLE */
async function commandCamera(
  { ports, lanes }: Parts,
  { actor, findRoom }: StaffContext,
  wish: CameraWish,
): Promise<'DONE' | 'FAILED' | 'NO_ANSWER'> {
  const room = await findRoom();
  const { caseId, sessionId } = room;
  // Nobody else's camera moves: who asks leads the session, and is asked before the customer is.
  await getLed(ports, actor, sessionId);
  const answer = await room.camera.command(wish);
  const value = 'value' in wish ? wish.value : undefined;
  const commanded = { command: wish.command, value, answer };
  await lanes.run(`session:${caseId}`, async () => {
    room.publishToBank(await attendance.noteCameraCommand(ports, actor, sessionId, commanded));
  });
  if (answer === 'NOT_ABLE') throw new DomainError('CAMERA_NOT_ABLE', { command: wish.command });
  return answer;
}
