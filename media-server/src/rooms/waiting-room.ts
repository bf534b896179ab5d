import type { CustomerView } from '@visavis/contract/customer';
import type { WaitingCustomer } from '@visavis/contract/desk';
import type { Actor } from '@visavis/domain/access/access';
import { may } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession, getSession } from '@visavis/domain/case/find-session';
import { plusMs, type CaseId, type SessionId } from '@visavis/domain/ids';
import { inQueueOrder } from '@visavis/domain/session/queue';
import { isLongWait } from '@visavis/domain/schedule/call-back';
import { findContact } from '@visavis/domain/schedule/reminder';
import type { Messages, Ports, Roster, RosterMember } from '@visavis/use-cases/ports';
import type { Schedule } from '@visavis/use-cases/schedule/ports';
import { listQueue } from '@visavis/use-cases/session/queue';
import type { Logger } from 'pino';
import type { Desks } from './desks.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { FreeSpace } from './free-space.ts';
import type { Presence } from './presence.ts';
import { customerView, type Place } from './views/customer-view.ts';
import { expectedWaitMs } from './views/expected-wait.ts';
import { timesOfWaiting, timesView } from './views/times-view.ts';
import { staffing, waitingCustomer } from './views/desk-view.ts';

/** Changes that come together are told together. */
const GATHER_MS = 100;
const HOUR_MS = 3_600_000;

/** Who is on duty, and how long calls took lately. */
type Duty = { readonly members: readonly RosterMember[]; readonly meanCallMs: number | null };

export type WaitingRoomOptions = {
  readonly ports: Ports & {
    readonly roster: Roster;
    readonly schedule: Schedule;
    readonly messages: Pick<Messages, 'maySendTexts'>;
  };
  readonly presence: Presence;
  readonly desks: Desks;
  readonly dispatcher: Dispatcher;
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
    void this.#options.dispatcher.consider();
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#telling = this.#telling.then(() => this.#tell());
    }, GATHER_MS);
  }

  /** What a customer who is not in a call sees. */
  async viewOf(kase: Case): Promise<CustomerView> {
    if (findOpenSession(kase)?.state !== 'WAITING') return this.#viewBefore(kase);
    const waiting = await this.#listWaiting();
    const index = waiting.findIndex(({ caseId }) => caseId === kase.id);
    return this.#view(kase, index, await this.#readDuty());
  }

  /** The queue as staff see it. @throws DomainError ROLE_FORBIDS */
  async list(actor: Actor): Promise<WaitingCustomer[]> {
    const { ports, presence, desks } = this.#options;
    const queue = await listQueue(ports, actor);
    const { members } = await this.#readDuty();
    const atDesk = new Set(desks.list());
    const candidates = members.map((member) => ({
      ...member,
      isAtDesk: atDesk.has(member.staffId),
    }));
    return queue.map(({ case: kase, sessionId }) =>
      waitingCustomer(kase, this.#procedureOf(kase), sessionId, {
        connected: presence.findCustomer(kase.id) !== undefined,
        candidates,
        now: ports.clock.now(),
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
    const waiting = await this.#listWaiting();
    if (waiting.length === 0) return;
    const duty = await this.#readDuty();
    for (const [index, { caseId }] of waiting.entries())
      await this.#tellCustomer(caseId, index, duty);
  }

  async #tellCustomer(caseId: CaseId, index: number, duty: Duty): Promise<void> {
    const { ports, presence } = this.#options;
    if (!presence.findCustomer(caseId)) return;
    const kase = await ports.cases.get(caseId);
    // Claimed meanwhile: the room speaks to the customer now.
    if (findOpenSession(kase)?.state !== 'WAITING') return;
    presence.findCustomer(caseId)?.emit('view:changed', this.#view(kase, index, duty));
  }

  /** Of somebody who has not come yet, or whose session is over. */
  async #viewBefore(kase: Case): Promise<CustomerView> {
    const { bankName, ports } = this.#options;
    const { procedure, language } = kase;
    const hours = await ports.schedule.findHours({ procedureId: procedure.id, language });
    const times = timesView(kase, hours, ports.clock.now());
    return customerView(kase, this.#procedureOf(kase), { bankName, times });
  }

  #view(kase: Case, index = -1, duty?: Duty): CustomerView {
    const { bankName, ports } = this.#options;
    const session = findOpenSession(kase);
    const isPlaced = index >= 0 && duty && session?.state === 'WAITING';
    const place = isPlaced ? this.#place(kase, session.id, index + 1, duty) : undefined;
    const times = timesOfWaiting(kase, ports.clock.now());
    return customerView(kase, this.#procedureOf(kase), { bankName, place, times });
  }

  #place(kase: Case, sessionId: SessionId, position: number, duty: Duty): Place {
    const { ports, space } = this.#options;
    const { members, meanCallMs } = duty;
    const agents = staffing(kase, sessionId, members, ports.clock.now());
    // While there is no room for another recording nobody can say when the next call begins.
    const waitMs = space.isLow ? null : expectedWaitMs(position, agents, meanCallMs);
    const callBack = this.#callBackOf(kase, sessionId, waitMs);
    return { position, expectedWaitMs: waitMs, agentsPresent: agents.present, callBack };
  }

  #callBackOf(kase: Case, sessionId: SessionId, waitMs: number | null): Place['callBack'] {
    const contact = findContact(kase.declared, this.#options.ports.messages);
    const askedAt = getSession(kase, sessionId).callBack?.askedAt ?? null;
    if (!contact || (!askedAt && !isLongWait(waitMs))) return null;
    return { channel: contact.channel, askedAt };
  }

  async #listWaiting() {
    const { cases, clock } = this.#options.ports;
    return inQueueOrder(await cases.listWaiting(), clock.now());
  }

  async #readDuty(): Promise<Duty> {
    const { ports, presence } = this.#options;
    const { roster, clock } = ports;
    const [members, meanCallMs] = await Promise.all([
      roster.list(presence.listStaff().map(({ staffId }) => staffId)),
      roster.meanCallMs(plusMs(clock.now(), -HOUR_MS)),
    ]);
    return { members, meanCallMs };
  }

  #procedureOf({ procedure }: Case) {
    return this.#options.ports.procedures.get(procedure.id, procedure.version);
  }
}
