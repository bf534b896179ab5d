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
  /** Which visitor speaks, or what of them is let through, is not as it was. */
  readonly onVoice: () => void;
  readonly log: Logger;
};

/** The places of a room, and how what one side sends reaches the others and the recorder. */
export class RoomSeats {
  readonly customer = new Seat<CustomerPeer>('CUSTOMER');
  readonly agent = new Seat<StaffPeer>('AGENT');
  /** Who else of the bank is here. */
  readonly visitors: Visitors;
  readonly #options: RoomSeatsOptions;

  constructor(options: RoomSeatsOptions) {
    this.#options = options;
    const { onVoice: onChanged, log } = options;
    const sides = [this.customer, this.agent];
    this.visitors = new Visitors({
      onOpened: (track) => this.#mind(sides.map((seat) => seat.offer(track, 'VISITOR'))),
      onClosed: (track) => this.#mind(sides.map((seat) => seat.withdraw(track))),
      onChanged,
      log,
    });
  }

  of(participant: Participant): Seat {
    return participant === 'CUSTOMER' ? this.customer : this.agent;
  }

  /** Where a side sends and receives. */
  placeOf(participant: Participant): MediaPlace {
    const { caseId, call } = this.#options;
    const seat = this.of(participant);
    return mediaPlace(caseId, {
      ...{ call, seat, others: [this.#other(participant), ...this.visitors.senders] },
      carry: (current) => ({ onSent: (track) => this.#carry(current, participant, track) }),
    });
  }

  /** Where a visitor sends, and receives the others. @throws DomainError VISIT_NOT_POSSIBLE for one who is not there */
  visitorPlaceOf(peer: StaffPeer): MediaPlace {
    const { caseId, call } = this.#options;
    const { visitors } = this;
    const seat = visitors.seatOf(peer);
    const isSpeaking = visitors.speaker?.peer === peer;
    return mediaPlace(caseId, {
      ...{ call, seat },
      others: [this.customer, this.agent, ...(isSpeaking ? [] : visitors.senders)],
      carry: (current) => visitors.carryFor(peer, current),
      assertMaySend: () => visitors.assertMaySpeak(peer),
    });
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

  #carry(call: RecordedCall, participant: Participant, track: SentTrack): void {
    const log = this.#options.log.child({ participant, kind: track.kind });
    call.record(participant, track).catch((err: unknown) => {
      log.error({ err }, 'track not recorded');
    });
    this.#mind([
      this.#other(participant).offer(track, participant),
      this.visitors.offer(track, participant),
    ]);
  }

  #mind(offers: readonly Promise<void>[]): void {
    Promise.all(offers).catch((err: unknown) => {
      this.#options.log.warn({ err }, 'track not offered');
    });
  }

  #other(participant: Participant): Seat {
    return participant === 'CUSTOMER' ? this.agent : this.customer;
  }
}
