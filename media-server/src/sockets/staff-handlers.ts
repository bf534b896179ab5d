import { buffer } from 'node:stream/consumers';
import type { LedSession, staffCommands } from '@visavis/contract/staff';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { SessionId } from '@visavis/domain/ids';
import type { Messages, Ports, StaffStore } from '@visavis/use-cases/ports';
import { closeSession } from '@visavis/use-cases/session/end';
import * as lead from '@visavis/use-cases/session/lead';
import { sendCode } from '@visavis/use-cases/session/one-time-code';
import { askForHelp } from '@visavis/use-cases/session/visits';
import { claimOffered } from '@visavis/use-cases/session/queue';
import type { Logger } from 'pino';
import type { FreeSpace } from '../rooms/free-space.ts';
import type { Presence } from '../rooms/presence.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { WaitingRoom } from '../rooms/waiting-room.ts';
import type { Whereabouts } from '../signals/whereabouts.ts';
import { recordedOf } from '../rooms/views/recorder-view.ts';
import type { VisionLink } from '../vision/vision-link.ts';
import { analysisHandlers } from './analysis-handlers.ts';
import { attendanceHandlers } from './attendance-handlers.ts';
import { faceHandlers } from './face-handlers.ts';
import { deskHandlers, type DeskContext, type DeskParts } from './desk-handlers.ts';
import { mediaHandlers } from './media-handlers.ts';
import { routeHandlers } from './route-handlers.ts';
import type { SeatAccess, SessionLanes } from './seat-access.ts';
import type { Handlers } from './serve.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { visitHandlers, type Visiting } from './visit-handlers.ts';

export type StaffContext = SeatAccess & {
  readonly actor: lead.Agent;
  /** Takes the agent's seat in the room of a session. */
  enter(kase: Case, sessionId: SessionId): Promise<Room>;
} & Visiting &
  DeskContext;

export type StaffParts = DeskParts & {
  readonly ports: Ports & { readonly messages: Messages };
  readonly evidence: EvidenceStore;
  readonly presence: Presence;
  readonly rooms: Rooms;
  readonly waitingRoom: WaitingRoom;
  readonly space: FreeSpace;
  readonly whereabouts: Whereabouts;
  readonly vision?: VisionLink | undefined;
  readonly lanes: SessionLanes;
  readonly staff: Pick<StaffStore, 'find'>;
  readonly log: Logger;
};

/** What staff may command. The session is the one that this agent has open. */
export function staffHandlers(parts: StaffParts): Handlers<typeof staffCommands, StaffContext> {
  const { ports, waitingRoom, lanes, space } = parts;

  /** Runs one change of the led session after the other, and shows both sides what came of it. */
  async function leading(
    { findRoom }: StaffContext,
    change: (room: Room) => Promise<Case>,
  ): Promise<LedSession> {
    const room = await findRoom();
    return lanes.run(`session:${room.caseId}`, async () => {
      const kase = await change(room);
      room.publish(kase);
      return room.ledView(kase);
    });
  }

  return {
    'queue:list': async (_, { actor }) => ({ waiting: await waitingRoom.list(actor) }),
    'session:find-open': async (_, { actor, enter }) => {
      const led = await lead.findLed(ports, actor);
      if (!led) return { session: null };
      const room = await enter(led.case, led.sessionId);
      return { session: room.ledView(await ports.cases.get(room.caseId)) };
    },
    'session:claim': async ({ sessionId }, { actor, enter }) => {
      await space.require();
      const { case: kase } = await claimOffered(ports, actor, sessionId);
      const room = await enter(kase, sessionId);
      room.publish(kase);
      return room.ledView(kase);
    },
    'session:begin': (_, context) =>
      leading(context, async (room) => {
        await space.require();
        const recorded = recordedOf(room.call.find()?.health());
        return lead.beginSession(ports, context.actor, room.sessionId, recorded);
      }),
    'step:show': ({ stepId }, context) =>
      leading(context, (room) => lead.showStep(ports, context.actor, room.sessionId, stepId)),
    'step:record': (answer, context) =>
      leading(context, (room) => lead.recordStep(ports, context.actor, room.sessionId, answer)),
    'document:choose': ({ modelId }, context) =>
      leading(context, async (room) => {
        const { actor } = context;
        const kase = await lead.chooseDocument(ports, actor, room.sessionId, modelId);
        void parts.whereabouts.look(room.caseId);
        return kase;
      }),
    'snapshot:take': async ({ stepId }, context) => {
      const session = await leading(context, (room) =>
        takeSnapshot(parts, context.actor, room, stepId),
      );
      const taken = session.snapshots.at(-1);
      if (!taken) throw new Error('A snapshot was taken and is not there');
      return { session, snapshotId: taken.id };
    },
    'snapshot:read': async ({ snapshotId }, { actor, findRoom }) => {
      const { sessionId } = await findRoom();
      const session = getSession(await lead.getLed(ports, actor, sessionId), sessionId);
      const snapshot = session.snapshots.find(({ id }) => id === snapshotId);
      if (!snapshot) throw new DomainError('EVIDENCE_NOT_FOUND', { snapshotId });
      const bytes = await buffer(await parts.evidence.read(snapshot.evidence));
      return { bytes, mediaType: snapshot.evidence.mediaType };
    },
    'recording:read': async (_, { actor, findRoom }) => {
      const room = await findRoom();
      return room.recordingState(await lead.getLed(ports, actor, room.sessionId));
    },
    'help:ask': (_, context) =>
      leading(context, (room) => askForHelp(ports, context.actor, room.sessionId)),
    ...visitHandlers(parts),
    ...routeHandlers(parts),
    'note:add': ({ text }, context) =>
      leading(context, (room) => lead.addNote(ports, context.actor, room.sessionId, text)),
    'code:send': ({ channel }, context) =>
      leading(context, (room) => sendCode(ports, context.actor, room.sessionId, channel)),
    'session:end': ({ outcome, reasons, note }, context) =>
      leading(context, async (room) => {
        const recording = outcome === 'APPROVED' ? await room.recordingSoFar() : undefined;
        const closing = { kind: outcome, reasons, note, recording };
        const kase = await closeSession(ports, context.actor, room.sessionId, closing);
        void room.finish(kase);
        return kase;
      }),
    ...attendanceHandlers(parts),
    ...analysisHandlers(parts),
    ...faceHandlers(parts),
    ...deskHandlers(parts),
    ...mediaHandlers(lanes),
  };
}
