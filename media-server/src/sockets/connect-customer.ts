import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { Socket } from 'socket.io';
import type { CustomerPeer } from '../rooms/peer.ts';
import type { Presence } from '../rooms/presence.ts';
import type { Room } from '../rooms/room.ts';
import { findCallOf, type CustomerContext, type CustomerParts } from './customer-handlers.ts';

type Parts = CustomerParts & { readonly presence: Presence };

/** A customer's page is here: it takes the place of an earlier one, and of its seat in a call. */
export function connectCustomer(
  parts: Parts,
  socket: Pick<Socket, 'once'>,
  peer: CustomerPeer,
  caseId: CaseId,
): CustomerContext {
  const { ports, rooms, presence, waitingRoom, log } = parts;
  const failed = (err: unknown) => log.error({ err }, 'customer connection not noted');
  // Seated before the earlier page is cut off, or its end would count as the customer's leaving.
  rooms.find(caseId)?.enterCustomer(peer).catch(failed);
  presence.admitCustomer(caseId, peer);
  waitingRoom.changed();
  socket.once('disconnect', () => {
    presence.dismissCustomer(caseId, peer);
    waitingRoom.changed();
    rooms.find(caseId)?.leave('CUSTOMER', peer).catch(failed);
  });
  async function findRoom(): Promise<Room> {
    const room = await findCallOf(parts, await ports.cases.get(caseId));
    if (!room) throw new DomainError('SESSION_NOT_FOUND', { caseId });
    if (presence.findCustomer(caseId) === peer) await room.enterCustomer(peer);
    return room;
  }
  return {
    actor: { kind: 'CUSTOMER', caseId },
    findSeatedRoom() {
      // No room is opened for it: what was asked for is known to the one that asked.
      const room = rooms.find(caseId);
      if (room?.isSeated(peer)) return room;
      throw new DomainError('STILL_NOT_WANTED', { caseId });
    },
    findRoom,
    findPlace: async () => (await findRoom()).seats.placeOf('CUSTOMER'),
  };
}
