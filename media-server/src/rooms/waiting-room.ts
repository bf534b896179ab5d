import type { CustomerView } from '@visavis/contract/customer';
import type { WaitingCustomer } from '@visavis/contract/staff';
import type { Actor } from '@visavis/domain/access/access';
import { may } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession } from '@visavis/domain/case/find-session';
import type { CaseId } from '@visavis/domain/ids';
import type { Ports } from '@visavis/use-cases/ports';
import { listQueue } from '@visavis/use-cases/session/queue';
import type { Logger } from 'pino';
import type { FreeSpace } from './free-space.ts';
import type { Presence } from './presence.ts';
import type { Rooms } from './rooms.ts';
import { customerView, type Place } from './views/customer-view.ts';
import { expectedWaitMs } from './views/expected-wait.ts';
import { waitingCustomer } from './views/led-session.ts';

/** Changes that come together are told together. */
const GATHER_MS = 100;

export type WaitingRoomOptions = {
  readonly ports: Ports;
  readonly presence: Presence;
  readonly rooms: Rooms;
  readonly space: Pick<FreeSpace, 'isLow'>;
  readonly bankName: string;
  readonly log: Logger;
};

/** Keeps those who wait, and those who take them, informed. */
export class WaitingRoom {
  readonly #options: WaitingRoomOptions;
  #gathering: NodeJS.Timeout | undefined;
  #telling: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: WaitingRoomOptions) {
    this.#options = options;
  }

  /** Somebody came, left, was taken, or connected: tells all whom it concerns. */
  changed(): void {
    if (this.#isClosed) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#telling = this.#telling.then(() => this.#tell());
    }, GATHER_MS);
  }

  /** What a customer who is not in a call sees. */
  async viewOf(kase: Case): Promise<CustomerView> {
    const isWaiting = findOpenSession(kase)?.state === 'WAITING';
    const waiting = isWaiting ? await this.#options.ports.cases.listWaiting() : [];
    const index = waiting.findIndex(({ caseId }) => caseId === kase.id);
    return this.#view(kase, index);
  }

  /** The queue as staff see it. @throws DomainError ROLE_FORBIDS */
  async list(actor: Actor): Promise<WaitingCustomer[]> {
    const { ports, presence } = this.#options;
    const queue = await listQueue(ports, actor);
    return queue.map(({ case: kase, sessionId }) =>
      waitingCustomer(kase, this.#procedureOf(kase), sessionId, {
        connected: presence.findCustomer(kase.id) !== undefined,
      }),
    );
  }

  /** Tells nobody any more when this resolves. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#gathering);
    await this.#telling;
  }

  /** Never rejects. */
  async #tell(): Promise<void> {
    this.#tellStaff();
    try {
      await this.#tellCustomers();
    } catch (err) {
      this.#options.log.error({ err }, 'waiting customers not told');
    }
  }

  #tellStaff(): void {
    for (const { staffId: id, role, peer } of this.#options.presence.listStaff())
      if (may({ kind: 'STAFF', id, role }, 'queue:see')) peer.emit('queue:changed', {});
  }

  async #tellCustomers(): Promise<void> {
    const waiting = await this.#options.ports.cases.listWaiting();
    for (const [index, { caseId }] of waiting.entries()) await this.#tellCustomer(caseId, index);
  }

  async #tellCustomer(caseId: CaseId, index: number): Promise<void> {
    const { ports, presence } = this.#options;
    if (!presence.findCustomer(caseId)) return;
    const kase = await ports.cases.get(caseId);
    // Claimed meanwhile: the room speaks to the customer now.
    if (findOpenSession(kase)?.state !== 'WAITING') return;
    presence.findCustomer(caseId)?.emit('view:changed', this.#view(kase, index));
  }

  #view(kase: Case, index: number): CustomerView {
    const { bankName } = this.#options;
    const place = index < 0 ? undefined : this.#place(index + 1);
    return customerView(kase, this.#procedureOf(kase), { bankName, place });
  }

  #place(position: number): Place {
    const present = this.#options.presence.countAgents();
    const agents = { present, busy: this.#options.rooms.size };
    // While there is no room for another recording nobody can say when the next call begins.
    const waitMs = this.#options.space.isLow ? null : expectedWaitMs(position, agents);
    return { position, expectedWaitMs: waitMs, agentsPresent: present };
  }

  #procedureOf({ procedure }: Case) {
    return this.#options.ports.procedures.get(procedure.id, procedure.version);
  }
}
