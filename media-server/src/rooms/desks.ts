import type { DeskView } from '@visavis/contract/desk';
import type { Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { Instant, StaffId } from '@visavis/domain/ids';
import type { Ports, Roster, RosterMember } from '@visavis/use-cases/ports';
import { findOffer } from '@visavis/use-cases/session/offer';
import type { StaffPeer } from './peer.ts';
import { deskView } from './views/desk-view.ts';

export type DesksOptions = {
  readonly ports: Ports & { readonly roster: Roster };
  /** How long a call rings. */
  readonly ringsMs: number;
};

/**
 * The pages of agents at which calls ring. One agent may have several; each shows the same. A page
 * that leads a call, or shows how one ended, is no desk: nobody is rung there.
 */
export class Desks {
  readonly #options: DesksOptions;
  readonly #peers = new Map<StaffId, Set<StaffPeer>>();
  readonly #emptySince = new Map<StaffId, Instant>();
  /** What each desk was told last. */
  readonly #told = new Map<StaffId, string>();

  constructor(options: DesksOptions) {
    this.#options = options;
  }

  /** A page is a desk from now on. */
  sit(staffId: StaffId, peer: StaffPeer): void {
    const peers = this.#peers.get(staffId) ?? new Set();
    this.#peers.set(staffId, peers.add(peer));
    this.#emptySince.delete(staffId);
  }

  /** A page is one no longer; nothing happens where it was none. */
  rise(staffId: StaffId, peer: StaffPeer): void {
    const peers = this.#peers.get(staffId);
    if (!peers?.delete(peer) || peers.size > 0) return;
    this.#peers.delete(staffId);
    this.#told.delete(staffId);
    this.#emptySince.set(staffId, this.#options.ports.clock.now());
  }

  /** Who sits at a desk of this media server. */
  list(): readonly StaffId[] {
    return [...this.#peers.keys()];
  }

  /** Since when nobody sits at this agent's desk; undefined where somebody does, or never did. */
  emptySince(staffId: StaffId): Instant | undefined {
    return this.#emptySince.get(staffId);
  }

  /** @throws DomainError ROLE_FORBIDS | STAFF_NOT_FOUND */
  async read(actor: Actor & { readonly id: StaffId }): Promise<DeskView> {
    const [member] = await this.#options.ports.roster.list([actor.id]);
    if (!member) throw new DomainError('STAFF_NOT_FOUND', { staffId: actor.id });
    return this.#view(member, actor);
  }

  /** Shows every desk what is different now from what it was told. */
  async tell(members: readonly RosterMember[]): Promise<void> {
    for (const member of members) {
      const { staffId, role } = member;
      if (role !== 'AGENT' || !this.#peers.has(staffId)) continue;
      const view = await this.#view(member, { kind: 'STAFF', id: staffId, role });
      const told = JSON.stringify(view);
      if (this.#told.get(staffId) === told) continue;
      this.#told.set(staffId, told);
      for (const peer of this.#peers.get(staffId) ?? []) peer.emit('desk:changed', view);
    }
  }

  async #view(member: RosterMember, actor: Actor & { readonly id: StaffId }): Promise<DeskView> {
    const { ports, ringsMs } = this.#options;
    const found = member.isBusy ? await findOffer(ports, actor) : undefined;
    const ringing = found && {
      kase: found.case,
      sessionId: found.sessionId,
      procedure: ports.procedures.get(found.case.procedure.id, found.case.procedure.version),
    };
    return deskView(member, { ringing, ringsMs }, ports.clock.now());
  }
}
