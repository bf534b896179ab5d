import type { Server as HttpServer } from 'node:http';
import { customerCommands } from '@visavis/contract/customer';
import { staffCommands } from '@visavis/contract/staff';
import { SOCKET_PATH } from '@visavis/contract/doors';
import { DomainError } from '@visavis/domain/errors';
import type { Tickets } from '@visavis/runtime/tickets';
import type { StaffStore } from '@visavis/use-cases/ports';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import type { BoundPages } from '../device/bound-pages.ts';
import type { CustomerPeer, Peer } from '../rooms/peer.ts';
import { Lanes } from '../rooms/serial.ts';
import { CommandAllowance } from './command-allowance.ts';
import { connectCustomer } from './connect-customer.ts';
import { connectStaff } from './connect-staff.ts';
import { customerHandlers, type CustomerParts } from './customer-handlers.ts';
import { admitBy } from './handshake.ts';
import { identifyCustomer, type CustomerDoorParts } from './identify-customer.ts';
import type { SessionLanes } from './seat-access.ts';
import { serve } from './serve.ts';
import { staffHandlers, type StaffParts } from './staff-handlers.ts';

const PING_EVERY_MS = 5_000;
const PING_WITHIN_MS = 8_000;
const LARGEST_MESSAGE_BYTES = 256 * 1024;

export type SocketParts = Omit<CustomerParts & StaffParts & CustomerDoorParts, 'lanes'> & {
  readonly tickets: Tickets;
  readonly boundPages: BoundPages;
  readonly staff: Pick<StaffStore, 'find'>;
  readonly log: Logger;
};

/** Opens the two namespaces on a server. Each has its own door, ticket, table and handlers. */
export function openSockets(server: HttpServer, socketParts: SocketParts): Server {
  const io = new Server(server, {
    path: SOCKET_PATH,
    serveClient: false,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_WITHIN_MS,
    maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
  });
  const lanes: SessionLanes = new Lanes();
  const parts = { ...socketParts, lanes };
  openCustomers(io, parts);
  openStaff(io, parts);
  return io;
}

type Parts = SocketParts & { readonly lanes: SessionLanes };

function openCustomers(io: Server, parts: Parts): void {
  const { boundPages, whereabouts, log } = parts;
  const handlers = customerHandlers(parts);
  const door = admitBy('join', (entry) => identifyCustomer(parts, entry), log);
  io.of('/customer')
    .use(door.middleware)
    .on('connection', (socket) => {
      const { caseId, deviceKey } = door.identityOf(socket);
      const peer: CustomerPeer = peerOf(socket);
      boundPages.admit(caseId, { peer, deviceKey });
      socket.once('disconnect', () => boundPages.dismiss(caseId, peer));
      void whereabouts.arrived(caseId, addressOf(socket));
      const context = connectCustomer(parts, socket, peer, caseId);
      socket.once('disconnect', () => {
        if (!parts.presence.findCustomer(caseId)) whereabouts.gone(caseId);
      });
      const allowance = new CommandAllowance();
      serve(socket, { table: customerCommands, handlers, context, allowance, log });
    });
}

function openStaff(io: Server, parts: Parts): void {
  const { tickets, staff, log } = parts;
  const handlers = staffHandlers(parts);
  const door = admitBy(
    'console',
    async ({ ticket }) => {
      const { sub } = await tickets.verifyStaff(ticket);
      // The ticket is minutes old; the role and whether they still work here are as of now.
      const member = await staff.find(sub);
      if (!member || member.disabled) throw new DomainError('TICKET_REFUSED', { staffId: sub });
      return { kind: 'STAFF' as const, id: member.id, role: member.role };
    },
    log,
  );
  io.of('/staff')
    .use(door.middleware)
    .on('connection', (socket) => {
      const actor = door.identityOf(socket);
      const context = connectStaff(parts, socket, peerOf(socket), actor);
      const allowance = new CommandAllowance();
      serve(socket, { table: staffCommands, handlers, context, allowance, log });
    });
}

/** The gateway puts the client's address here and lets no client do so. */
const addressOf = ({ handshake }: Socket): string =>
  String(handshake.headers['x-forwarded-for'] ?? handshake.address);

const peerOf = <Event extends readonly [string, unknown]>(socket: Socket): Peer<Event> => ({
  id: socket.id,
  emit: (...[name, payload]: Event) => void socket.emit(name, payload),
  disconnect: () => void socket.disconnect(true),
});
