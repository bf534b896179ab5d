import { DomainError } from '@visavis/domain/errors';
import type { Case } from '@visavis/domain/case/case';
import type { SessionId } from '@visavis/domain/ids';
import { findLed, type Agent } from '@visavis/use-cases/session/lead';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type { StaffPeer } from '../rooms/peer.ts';
import type { Room } from '../rooms/room.ts';
import type { StaffContext, StaffParts } from './staff-handlers.ts';

type Parts = StaffParts & { readonly log: Logger };

/** A page of the console is here. It takes a seat only where it turns to a session. */
export function connectStaff(
  { ports, rooms, presence, waitingRoom, log }: Parts,
  socket: Pick<Socket, 'once' | 'connected'>,
  peer: StaffPeer,
  actor: Agent,
): StaffContext {
  let seated: Room | undefined;
  presence.admitStaff({ staffId: actor.id, role: actor.role, peer });
  waitingRoom.changed();
  socket.once('disconnect', () => {
    presence.dismissStaff(peer);
    waitingRoom.changed();
    seated?.leave('AGENT', peer).catch((err: unknown) => {
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
  return {
    actor,
    participant: 'AGENT',
    enter,
    async findRoom() {
      // Who sits in a session leads it, and has one at most: nothing is to be looked up. What they
      // may do in it each use case asks again.
      if (seated?.isLedFrom(peer)) return seated;
      const led = await findLed(ports, actor);
      if (!led) throw new DomainError('SESSION_NOT_FOUND', { agentId: actor.id });
      return enter(led.case, led.sessionId);
    },
  };
}
