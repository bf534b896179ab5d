import type { Participant } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import type { SentTrack } from '../sfu/seat-media.ts';
import type { CallKeeper } from './call-keeper.ts';
import { mediaPlace, type MediaPlace } from './media-place.ts';
import type { CustomerPeer, StaffPeer } from './peer.ts';
import type { RecordedCall } from './recorded-call.ts';
import { Seat } from './seat.ts';
import { Visitors } from './visitors.ts';

type RoomSeatsOptions = {
  readonly caseId: MediaPlace['caseId'];
  readonly call: CallKeeper;
  readonly log: Logger;
};

/** The places of a room, and how what one side sends reaches the others and the recorder. */
export class RoomSeats {
  readonly customer = new Seat<CustomerPeer>('CUSTOMER');
  readonly agent = new Seat<StaffPeer>('AGENT');
  /** Who else of the bank is here. */
  readonly visitors = new Visitors();
  readonly #options: RoomSeatsOptions;

  constructor(options: RoomSeatsOptions) {
    this.#options = options;
  }

  of(participant: Participant): Seat {
    return participant === 'CUSTOMER' ? this.customer : this.agent;
  }

  /** Where a side sends and receives. */
  placeOf(participant: Participant): MediaPlace {
    const { caseId, call } = this.#options;
    const seat = this.of(participant);
    return mediaPlace(caseId, {
      ...{ call, seat, others: [this.#other(participant)] },
      onSent: (current, track) => this.#carry(current, seat, track),
    });
  }

  /** Where a visitor receives both sides. @throws DomainError VISIT_NOT_POSSIBLE for one who is not there */
  visitorPlaceOf(peer: StaffPeer): MediaPlace {
    const { caseId, call } = this.#options;
    const seat = this.visitors.seatOf(peer);
    return mediaPlace(caseId, { call, seat, others: [this.customer, this.agent] });
  }

  closeMedia(): void {
    this.customer.closeMedia();
    this.agent.closeMedia();
    this.visitors.closeMedia();
  }

  /** Tells everybody to begin their media afresh. */
  resetMedia(): void {
    this.customer.peer?.emit('media:reset', {});
    this.agent.peer?.emit('media:reset', {});
    this.visitors.resetMedia();
  }

  leave(): void {
    this.customer.leave();
    this.agent.leave();
    this.visitors.close();
  }

  #carry(call: RecordedCall, { participant }: Seat, track: SentTrack): void {
    const log = this.#options.log.child({ participant, kind: track.kind });
    call.record(participant, track).catch((err: unknown) => {
      log.error({ err }, 'track not recorded');
    });
    Promise.all([
      this.#other(participant).offer(track, participant),
      this.visitors.offer(track, participant),
    ]).catch((err: unknown) => {
      log.warn({ err }, 'track not offered');
    });
  }

  #other(participant: Participant): Seat {
    return participant === 'CUSTOMER' ? this.agent : this.customer;
  }
}
