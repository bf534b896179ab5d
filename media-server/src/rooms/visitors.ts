import { DomainError } from '@visavis/domain/errors';
import type { Role } from '@visavis/domain/access/access';
import type { Participant } from '@visavis/domain/session/session';
import type { SentTrack } from '../sfu/seat-media.ts';
import type { StaffPeer } from './peer.ts';
import { Seat } from './seat.ts';

type Visitor = {
  readonly name: string;
  readonly role: Role;
  readonly seat: Seat<StaffPeer>;
};

/** Who else of the bank is in a room: they receive, and send nothing. */
export class Visitors {
  readonly #visitors = new Map<StaffPeer, Visitor>();

  get all(): readonly (Visitor & { readonly peer: StaffPeer })[] {
    return [...this.#visitors].map(([peer, visitor]) => ({ ...visitor, peer }));
  }

  get names(): readonly string[] {
    return this.all.map(({ name }) => name);
  }

  enter(peer: StaffPeer, { name, role }: Pick<Visitor, 'name' | 'role'>): void {
    const seat = new Seat<StaffPeer>('AGENT');
    seat.take(peer);
    this.#visitors.set(peer, { name, role, seat });
  }

  /** Whether they were there. */
  leave(peer: StaffPeer): boolean {
    this.#visitors.get(peer)?.seat.leave();
    return this.#visitors.delete(peer);
  }

  /** @throws DomainError VISIT_NOT_POSSIBLE for one who is not there */
  seatOf(peer: StaffPeer): Seat<StaffPeer> {
    const visitor = this.#visitors.get(peer);
    if (!visitor) throw new DomainError('VISIT_NOT_POSSIBLE');
    return visitor.seat;
  }

  /** Offers a track of either side to everybody. */
  async offer(track: SentTrack, from: Participant): Promise<void> {
    await Promise.all(this.all.map(({ seat }) => seat.offer(track, from)));
  }

  closeMedia(): void {
    for (const { seat } of this.all) seat.closeMedia();
  }

  resetMedia(): void {
    for (const { peer } of this.all) peer.emit('media:reset', {});
  }

  close(): void {
    for (const { peer } of this.all) this.leave(peer);
  }
}
