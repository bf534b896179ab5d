import type { EventTable } from '@visavis/contract/command';
import type { customerEvents } from '@visavis/contract/customer';
import type { mediaEvents } from '@visavis/contract/media';
import type { staffEvents } from '@visavis/contract/staff';
import type { z } from 'zod';

/** An event of a table with what belongs to it. */
export type EventOf<Events extends EventTable> = {
  [Name in keyof Events & string]: readonly [name: Name, payload: z.infer<Events[Name]>];
}[keyof Events & string];

/** One connected browser. */
export type Peer<Event extends readonly [string, unknown]> = {
  readonly id: string;
  emit(...event: Event): void;
  /** Cuts the connection; the browser does not come back by itself. */
  disconnect(): void;
};

/** Either side of a call. */
export type SeatPeer = Peer<
  EventOf<typeof mediaEvents> | readonly ['seat:taken', Record<string, never>]
>;
export type CustomerPeer = Peer<EventOf<typeof customerEvents>>;
export type StaffPeer = Peer<EventOf<typeof staffEvents>>;
