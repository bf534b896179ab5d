import { DomainError } from '@visavis/domain/errors';
import type { Case } from '@visavis/domain/case/case';
import type { SessionId } from '@visavis/domain/ids';
import { getSession } from '@visavis/domain/case/find-session';
import { findVisit } from '@visavis/domain/session/visits';
import { findLed, type Agent } from '@visavis/use-cases/session/lead';
import { beginVisit, endVisit } from '@visavis/use-cases/session/visits';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type { StaffPeer } from '../rooms/peer.ts';
import type { Room } from '../rooms/room.ts';
import type { StaffContext, StaffParts } from './staff-handlers.ts';

type Parts = StaffParts & { readonly log: Logger };

/** A page of the console is here. It takes a seat only where it turns to a session. */
export function connectStaff(
  { ports, rooms, presence, desks, waitingRoom, staff, log }: Parts,
  socket: Pick<Socket, 'once' | 'connected'>,
  peer: StaffPeer,
  actor: Agent,
): StaffContext {
  let seated: Room | undefined;
  let visited: Room | undefined;
  presence.admitStaff({ staffId: actor.id, role: actor.role, peer });
  waitingRoom.changed();
  socket.once('disconnect', () => {
    presence.dismissStaff(peer);
    desks.rise(actor.id, peer);
    waitingRoom.changed();
    Promise.all([seated?.leave('AGENT', peer), leaveVisited()]).catch((err: unknown) => {
      log.error({ err }, 'staff connection not noted');
    });
  });

  async function enter(kase: Case, sessionId: SessionId): Promise<Room> {
    const room = await rooms.obtain(kase, sessionId, { agent: peer });
    // A room that is still putting its recordings away has nothing more to say to this agent.
    if (seated && seated !== room) await seated.leave('AGENT', peer);
    seated = room;
    await room.enterAgent(peer);
    // Gone while the room was opened: nobody else would empty the seat.
    if (!socket.connected) await room.leave('AGENT', peer);
    return room;
  }

  /** This page receives nothing any more of the session that it visits. */
  function stopVisiting(): Room | undefined {
    const room = visited;
    visited = undefined;
    return room?.seats.visitors.leave(peer) ? room : undefined;
  }

  /** The visit is over, also in the journal. */
  async function leaveVisited(): Promise<void> {
    const room = stopVisiting();
    if (room) room.publish(await endVisit(ports, actor, room.sessionId));
  }

  async function visit(sessionId: SessionId): Promise<Room> {
    await leaveVisited();
    const kase = await beginVisit(ports, actor, sessionId);
    const room = await rooms.obtain(kase, sessionId);
    visited = room;
    const name = (await staff.find(actor.id))?.name ?? '';
    const { joinedAt } = findVisit(getSession(kase, sessionId), actor.id) ?? notThere();
    const visiting = { staffId: actor.id, joinedAt };
    room.seats.visitors.enter(peer, { name, role: actor.role, visit: visiting });
    if (!socket.connected) await leaveVisited();
    room.publish(kase);
    return room;
  }

  async function findRoom(): Promise<Room> {
    // Who sits in a session leads it, and has one at most: nothing is to be looked up. What they
    // may do in it each use case asks again.
    if (seated?.isLedFrom(peer)) return seated;
    const led = await findLed(ports, actor);
    if (!led) throw new DomainError('SESSION_NOT_FOUND', { agentId: actor.id });
    return enter(led.case, led.sessionId);
  }

  return {
    actor,
    peer,
    enter,
    findRoom,
    visit,
    leaveVisited,
    stopVisiting,
    findVisited: () => visited,
    findPlace: async () =>
      visited?.seats.visitorPlaceOf(peer) ?? (await findRoom()).seats.placeOf('AGENT'),
  };
}

function notThere(): never {
  throw new Error('Who has joined is among the visits');
}
