import { plusMs, type StaffId } from '@visavis/domain/ids';
import { setPresence } from '@visavis/use-cases/staff/presence';
import type { Logger } from 'pino';
import { Desks } from './desks.ts';
import { Dispatcher } from './dispatcher.ts';
import type { FreeSpace } from './free-space.ts';
import type { Presence } from './presence.ts';
import { WaitingRoom, type WaitingRoomOptions } from './waiting-room.ts';

const SWEEP = { kind: 'SYSTEM', part: 'SWEEP' } as const;
/** How long somebody stays available, or on a break, without any page of the console. */
const OFFLINE_AFTER_MS = 2 * 60_000;

export type QueueOptions = {
  readonly ports: WaitingRoomOptions['ports'];
  readonly presence: Presence;
  readonly space: FreeSpace;
  readonly bankName: string;
  /** How long a call rings before it goes to somebody else. */
  readonly ringsMs: number;
  readonly log: Logger;
};

/** Everything between those who wait and those for whom it rings. */
export function openQueue(options: QueueOptions) {
  const { ports, presence } = options;
  const desks = new Desks(options);
  const dispatcher = new Dispatcher({ ...options, desks });
  const waitingRoom = new WaitingRoom({ ...options, desks, dispatcher });

  /** Notes who is here, puts who has been away too long offline, and looks at the queue. */
  async function sweep(): Promise<void> {
    const now = ports.clock.now();
    await ports.roster.noteSeen(listConnected(), now);
    for (const staffId of await ports.roster.listUnseenSince(plusMs(now, -OFFLINE_AFTER_MS)))
      await setPresence(ports, SWEEP, staffId, { state: 'OFFLINE' });
    await dispatcher.consider();
  }

  function listConnected(): readonly StaffId[] {
    return [...new Set(presence.listStaff().map(({ staffId }) => staffId))];
  }

  return {
    ...{ desks, dispatcher, waitingRoom, sweep },
    async close(): Promise<void> {
      await dispatcher.close();
      await waitingRoom.close();
    },
  };
}
