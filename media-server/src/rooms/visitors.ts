import { DomainError } from '@visavis/domain/errors';
import type { Role } from '@visavis/domain/access/access';
import type { Logger } from 'pino';
import type { SentTrack } from '../sfu/seat-media.ts';
import type { StaffPeer } from './peer.ts';
import type { RecordedCall } from './recorded-call.ts';
import { Seat, type Carrying, type Sender } from './seat.ts';
import type { Visiting } from './stretches.ts';
import { VisitorVoice } from './visitor-voice.ts';

type Entering = { readonly name: string; readonly role: Role; readonly visit: Visiting };

/** Somebody else of the bank who is in a room. */
type Visitor = Entering & { readonly seat: Seat<StaffPeer>; voice?: VisitorVoice | undefined };

type VisitorsOptions = {
  /** A track of the one who speaks: the two sides may receive it, or may not any more. */
  readonly onOpened: (track: SentTrack) => void;
  readonly onClosed: (track: SentTrack) => void;
  /** Who speaks, or what of them is let through, is not as it was. */
  readonly onChanged: () => void;
  readonly log: Logger;
};

/** Who else of the bank is in a room. All of them receive; one of them at a time may speak. */
export class Visitors {
  readonly #options: VisitorsOptions;
  readonly #visitors = new Map<StaffPeer, Visitor>();

  constructor(options: VisitorsOptions) {
    this.#options = options;
  }

  get all(): readonly (Visitor & { readonly peer: StaffPeer })[] {
    return [...this.#visitors].map(([peer, visitor]) => ({ ...visitor, peer }));
  }

  get names(): readonly string[] {
    return this.all.map(({ name }) => name);
  }

  /** Who speaks, and what of theirs is let through. */
  get speaker() {
    for (const [peer, { voice, ...visitor }] of this.#visitors)
      if (voice) return { ...visitor, peer, voice };
    return undefined;
  }

  /** What the others may receive of them. */
  get senders(): readonly Sender[] {
    const { speaker } = this;
    return speaker ? [{ participant: 'VISITOR', sent: speaker.voice.open }] : [];
  }

  enter(peer: StaffPeer, entering: Entering): void {
    const seat = new Seat<StaffPeer>('VISITOR');
    seat.take(peer);
    this.#visitors.set(peer, { ...entering, seat });
  }

  /** Whether they were there. */
  leave(peer: StaffPeer): boolean {
    const visitor = this.#visitors.get(peer);
    if (!visitor) return false;
    this.#silence(visitor);
    visitor.seat.leave();
    return this.#visitors.delete(peer);
  }

  /** @throws DomainError VISIT_NOT_POSSIBLE for one who is not there */
  seatOf(peer: StaffPeer): Seat<StaffPeer> {
    return this.#get(peer).seat;
  }

  /** @throws DomainError VISIT_NOT_POSSIBLE | VISITOR_SPEAKS (somebody else does) */
  assertMaySpeak(peer: StaffPeer): void {
    const visitor = this.#get(peer);
    const { speaker } = this;
    if (speaker && speaker.peer !== peer)
      throw new DomainError('VISITOR_SPEAKS', { staffId: visitor.visit.staffId });
  }

  /** What becomes of what a visitor sends in a call. */
  carryFor(peer: StaffPeer, call: RecordedCall): Carrying {
    const visitor = this.#get(peer);
    // What they sent before ended with the media that it came through.
    this.#silence(visitor);
    return {
      onSent: (track) => this.#voiceOf(visitor, call).add(track),
      onSentPaused: (track, paused) => visitor.voice?.mute(track, paused),
    };
  }

  /** Offers a track of either side to everybody. */
  async offer(track: SentTrack, from: Sender['participant']): Promise<void> {
    await Promise.all(this.all.map(({ seat }) => seat.offer(track, from)));
  }

  closeMedia(): void {
    for (const visitor of this.#visitors.values()) {
      this.#silence(visitor);
      visitor.seat.closeMedia();
    }
  }

  resetMedia(): void {
    for (const { peer } of this.all) peer.emit('media:reset', {});
  }

  close(): void {
    for (const { peer } of this.all) this.leave(peer);
  }

  #get(peer: StaffPeer): Visitor {
    const visitor = this.#visitors.get(peer);
    if (!visitor) throw new DomainError('VISIT_NOT_POSSIBLE');
    return visitor;
  }

  #voiceOf(visitor: Visitor, call: RecordedCall): VisitorVoice {
    if (visitor.voice) return visitor.voice;
    const { onOpened, onClosed, onChanged, log } = this.#options;
    const others = () => [...this.#visitors.values()].filter((one) => one !== visitor);
    const ignore = (err: unknown) => log.warn({ err }, 'visitor not carried');
    const voice = new VisitorVoice({
      ...{ call, visit: visitor.visit, log: log.child({ staffId: visitor.visit.staffId }) },
      onOpened: (track) => {
        onOpened(track);
        Promise.all(others().map(({ seat }) => seat.offer(track, 'VISITOR'))).catch(ignore);
        onChanged();
      },
      onClosed: (track) => {
        onClosed(track);
        Promise.all(others().map(({ seat }) => seat.withdraw(track))).catch(ignore);
        onChanged();
      },
    });
    visitor.voice = voice;
    // The customer is told who will speak before anything of it can be heard.
    onChanged();
    return voice;
  }

  /** Their recording ends; the call's own end waits for the file. */
  #silence(visitor: Visitor): void {
    const { voice } = visitor;
    if (!voice) return;
    visitor.voice = undefined;
    void voice.close();
    this.#options.onChanged();
  }
}
