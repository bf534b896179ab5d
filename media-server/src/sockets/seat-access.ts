import type { CaseId } from '@visavis/domain/ids';
import type { MediaPlace } from '../rooms/media-place.ts';
import type { Lanes } from '../rooms/serial.ts';
import type { Room } from '../rooms/room.ts';

/** How a side's commands reach its room. */
export type SeatAccess = {
  /** Where this page sends and receives in it. @throws DomainError SESSION_NOT_FOUND */
  findPlace(): Promise<MediaPlace>;
  /** The room of the call that this side is in, with its seat taken. @throws DomainError SESSION_NOT_FOUND */
  findRoom(): Promise<Room>;
};

/** Two queues for each session: a snapshot that takes a second must not hold up the media. */
export type SessionLanes = Lanes<`${'media' | 'session'}:${CaseId}`>;
