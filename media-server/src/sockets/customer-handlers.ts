import type { customerCommands, CustomerView } from '@visavis/contract/customer';
import type { Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession, getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Messages, Ports } from '@visavis/use-cases/ports';
import { offerHandOver } from '@visavis/use-cases/case/hand-over';
import { giveConsent, reportDevice } from '@visavis/use-cases/case/prepare';
import { abandonSession } from '@visavis/use-cases/session/end';
import { enterCode } from '@visavis/use-cases/session/one-time-code';
import { enterQueue, leaveQueue } from '@visavis/use-cases/session/queue';
import type { Schedule } from '@visavis/use-cases/schedule/ports';
import type { Logger } from 'pino';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { WaitingRoom } from '../rooms/waiting-room.ts';
import type { Signals } from '../signals/signals.ts';
import type { Whereabouts } from '../signals/whereabouts.ts';
import { bookingHandlers } from './booking-handlers.ts';
import { customerAttendanceHandlers } from './customer-attendance-handlers.ts';
import { lineCheckHandlers } from './line-check-handlers.ts';
import { mediaHandlers } from './media-handlers.ts';
import type { SeatAccess, SessionLanes } from './seat-access.ts';
import type { Handlers } from './serve.ts';
import { declineStill, receiveStill } from './stills.ts';

export type CustomerActor = Actor & { readonly kind: 'CUSTOMER'; readonly caseId: CaseId };
export type CustomerContext = SeatAccess & {
  readonly actor: CustomerActor;
  /** The room, for the page that sits in it. @throws DomainError STILL_NOT_WANTED for any other */
  findSeatedRoom(): Room;
};

export type CustomerParts = {
  readonly ports: Ports & { readonly schedule: Schedule; readonly messages: Messages };
  readonly rooms: Rooms;
  readonly waitingRoom: WaitingRoom;
  readonly evidence: EvidenceStore;
  readonly signals: Signals;
  readonly whereabouts: Whereabouts;
  readonly lanes: SessionLanes;
  readonly log: Logger;
};

/** What a customer may command. The case is the one of their ticket. */
export function customerHandlers(
  parts: CustomerParts,
): Handlers<typeof customerCommands, CustomerContext> {
  const { ports, rooms, waitingRoom, signals, lanes } = parts;

  async function view(kase: Case): Promise<CustomerView> {
    const room = await findCallOf(parts, kase);
    return room ? room.customerView(kase) : waitingRoom.viewOf(kase);
  }
  const changing = (caseId: CaseId, change: () => Promise<Case>) =>
    lanes.run(`session:${caseId}`, async () => view(await change()));

  return {
    'case:read': async (_, { actor }) => view(await ports.cases.get(actor.caseId)),
    'consent:give': (given, { actor }) =>
      changing(actor.caseId, () => giveConsent(ports, actor, given)),
    'device:report': (report, { actor }) =>
      changing(actor.caseId, () => reportDevice(ports, actor, report)),
    'queue:enter': async (_, { actor }) => {
      // The session before may still be putting its recordings away.
      await rooms.whenFree(actor.caseId);
      const entered = await changing(
        actor.caseId,
        async () => (await enterQueue(ports, actor)).case,
      );
      void parts.whereabouts.look(actor.caseId);
      return entered;
    },
    'session:leave': (_, { actor }) => changing(actor.caseId, () => leave(parts, actor)),
    'code:enter': ({ code }, { actor, findRoom }) =>
      lanes.run(`session:${actor.caseId}`, async () => {
        const room = await findRoom();
        const kase = await enterCode(ports, actor, room.sessionId, code);
        room.publish(kase);
        const { tries } = ports.procedures.get(
          kase.procedure.id,
          kase.procedure.version,
        ).oneTimeCode;
        const entered = getSession(kase, room.sessionId).code;
        return {
          verified: entered?.verifiedAt !== undefined,
          triesLeft: Math.max(0, tries - (entered?.tries ?? 0)),
        };
      }),
    'hand-over:offer': (_, { actor }) =>
      lanes.run(`session:${actor.caseId}`, () => offerHandOver(ports, actor)),
    'signal:report': async (signal, { actor }) => {
      await signals.report(actor, signal);
      return {};
    },
    'still:give': async (part, { actor, findSeatedRoom }) => {
      await receiveStill(parts, findSeatedRoom(), actor, part);
      return {};
    },
    'still:decline': async ({ challenge }, { findSeatedRoom }) => {
      await declineStill(parts, findSeatedRoom(), challenge);
      return {};
    },
    ...bookingHandlers(parts),
    ...lineCheckHandlers,
    ...customerAttendanceHandlers(parts),
    ...mediaHandlers(lanes),
  };
}

/** The room of the call that the case is in, or undefined where it is in none. */
export async function findCallOf(
  { rooms }: Pick<CustomerParts, 'rooms'>,
  kase: Case,
): Promise<Room | undefined> {
  const session = findOpenSession(kase);
  if (session?.state !== 'CLAIMED' && session?.state !== 'LIVE') return undefined;
  return rooms.obtain(kase, session.id);
}

async function leave({ ports, rooms }: CustomerParts, actor: CustomerActor): Promise<Case> {
  const session = findOpenSession(await ports.cases.get(actor.caseId));
  if (!session) throw new DomainError('SESSION_NOT_FOUND');
  if (session.state === 'WAITING') return leaveQueue(ports, actor, actor.caseId, session.id);
  const kase = await abandonSession(ports, actor, session.id);
  const room = rooms.find(actor.caseId);
  void room?.finish(kase);
  return kase;
}
