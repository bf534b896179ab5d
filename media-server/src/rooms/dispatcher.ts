import type { Actor } from '@visavis/domain/access/access';
import { DomainError, type ErrorCode } from '@visavis/domain/errors';
import { msBetween, plusMs, type Instant, type SessionId, type StaffId } from '@visavis/domain/ids';
import { inQueueOrder } from '@visavis/domain/session/queue';
import type { LapseCause, Offer } from '@visavis/domain/session/ringing';
import type { RouteReason } from '@visavis/domain/session/route-reasons';
import { listEligible, type Candidate } from '@visavis/domain/staff/eligible';
import type { Ports, Roster, RosterMember, WaitingPlace } from '@visavis/use-cases/ports';
import { callBack } from '@visavis/use-cases/schedule/call-back';
import { lapseOffer, offerSession } from '@visavis/use-cases/session/offer';
import { listRoutable, routeSession } from '@visavis/use-cases/session/route';
import type { Logger } from 'pino';
import { listCallable } from './callable.ts';
import type { Desks } from './desks.ts';
import type { FreeSpace } from './free-space.ts';
import type { Presence } from './presence.ts';

const DISPATCHER = { kind: 'SYSTEM', part: 'DISPATCHER' } as const;
/** How long a page may be away while it rings: a reload takes less. */
const AWAY_MS = 6_000;
/** Another node was faster, or the database is in trouble: look again then. */
const AGAIN_MS = 1_000;
/** What keeps an offer from being made, and is no fault: somebody was faster. */
const OVERTAKEN: readonly string[] = [
  'TRANSITION_FORBIDDEN',
  'NOT_QUALIFIED',
  'AGENT_BUSY',
  'CONFLICT',
  'OFFER_LAPSED',
] satisfies ErrorCode[];

/** The agent whom a supervisor names, and why. */
type Named = { readonly agentId: StaffId; readonly reason: RouteReason };

export type DispatcherOptions = {
  readonly ports: Ports & { readonly roster: Roster };
  readonly presence: Presence;
  readonly desks: Desks;
  readonly space: Pick<FreeSpace, 'isLow'>;
  /** How long a call rings before it goes to somebody else. */
  readonly ringsMs: number;
  readonly log: Logger;
};

/**
 * Lets waiting sessions ring for the agents whom the lot draws: customers of this media server for
 * agents of this media server, one decision after the other. Where several media servers decide at
 * once, the database lets one of them win: a session has one offer, an agent has one offer or call.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  /** The offers that this process made: their two pages are its to watch. */
  readonly #own = new Set<SessionId>();
  readonly #customerAwaySince = new Map<SessionId, Instant>();
  #rounds: Promise<void> = Promise.resolve();
  #isAsked = false;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Something changed that may let a call ring, or end a ringing. Resolves when that was decided. */
  consider(): Promise<void> {
    if (this.#isAsked || this.#isClosed) return this.#rounds;
    this.#isAsked = true;
    this.#rounds = this.#rounds.then(() => this.#round());
    return this.#rounds;
  }

  /** For whom a supervisor may let a session ring: those at a desk here. @throws DomainError ROLE_FORBIDS */
  async listRoutable(actor: Actor, sessionId: SessionId): Promise<readonly StaffId[]> {
    return listRoutable(this.#options.ports, actor, sessionId, await this.#listCandidates());
  }

  /**
   * Lets a session ring for the agent whom a supervisor names, between two rounds of the lot.
   * @throws DomainError ROLE_FORBIDS | TRANSITION_FORBIDDEN | NOT_QUALIFIED | AGENT_BUSY
   */
  route(actor: Actor, sessionId: SessionId, named: Named): Promise<void> {
    const routed = this.#rounds.then(async () => {
      const { ports, ringsMs, log } = this.#options;
      const candidates = await this.#listCandidates();
      await routeSession(ports, actor, sessionId, { ...named, candidates, ringsMs });
      this.#own.add(sessionId);
      log.info({ sessionId, agentId: named.agentId }, 'session routed');
    });
    this.#rounds = routed.catch(() => undefined);
    return routed;
  }

  async #listCandidates(): Promise<readonly Candidate[]> {
    const { ports, desks } = this.#options;
    const members = await ports.roster.list(desks.list());
    return members.map((member) => ({ ...member, isAtDesk: true }));
  }

  /** Decides nothing any more when this resolves. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#rounds;
  }

  /** Never rejects. */
  async #round(): Promise<void> {
    this.#isAsked = false;
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    try {
      await this.#decide();
    } catch (err) {
      this.#options.log.error({ err }, 'queue not decided');
      this.#wakeIn(AGAIN_MS);
    }
  }

  async #decide(): Promise<void> {
    const { roster } = this.#options.ports;
    const staffIds = this.#options.desks.list();
    const before = await this.#listWaiting();
    const isLapsed = await this.#lapse(before, await roster.list(staffIds));
    const waiting = isLapsed ? await this.#listWaiting() : before;
    await this.#offer(waiting, await roster.list(staffIds));
    await this.#options.desks.tell(await roster.list(staffIds));
    this.#wakeFor(await this.#listWaiting());
  }

  async #listWaiting(): Promise<readonly WaitingPlace[]> {
    const { cases, clock } = this.#options.ports;
    return inQueueOrder(await cases.listWaiting(), clock.now());
  }

  /** Ends the offers whose time is over, or one of whose sides is gone. */
  async #lapse(
    waiting: readonly WaitingPlace[],
    members: readonly RosterMember[],
  ): Promise<boolean> {
    let isLapsed = false;
    for (const { offer, ...place } of waiting) {
      const cause = offer && this.#findLapse(place, offer, members);
      if (!cause) continue;
      const { agentId } = offer;
      isLapsed = true;
      await this.#attempt(() =>
        lapseOffer(this.#options.ports, DISPATCHER, place, { agentId, cause }),
      );
      this.#options.log.info({ sessionId: place.sessionId, agentId, cause }, 'offer lapsed');
    }
    return isLapsed;
  }

  #findLapse(
    { caseId, sessionId }: Pick<WaitingPlace, 'caseId' | 'sessionId'>,
    { agentId, until }: Offer,
    members: readonly RosterMember[],
  ): Exclude<LapseCause, 'DECLINED'> | undefined {
    const { ports, presence, desks } = this.#options;
    const now = ports.clock.now();
    if (until <= now) return 'NOT_ANSWERED';
    if (!this.#own.has(sessionId)) return undefined;
    const agent = members.find(({ staffId }) => staffId === agentId);
    if (agent && agent.presence.state !== 'AVAILABLE') return 'GONE';
    const emptySince = desks.emptySince(agentId);
    if (emptySince && msBetween(emptySince, now) >= AWAY_MS) return 'GONE';
    if (presence.findCustomer(caseId)) this.#customerAwaySince.delete(sessionId);
    else if (!this.#customerAwaySince.has(sessionId)) this.#customerAwaySince.set(sessionId, now);
    const awaySince = this.#customerAwaySince.get(sessionId);
    return awaySince && msBetween(awaySince, now) >= AWAY_MS ? 'CUSTOMER_GONE' : undefined;
  }

  /** Goes through the queue in its order, as long as somebody is free. */
  async #offer(waiting: readonly WaitingPlace[], members: readonly RosterMember[]): Promise<void> {
    const { presence, space } = this.#options;
    if (space.isLow) return;
    let free: readonly Candidate[] = members
      .filter(({ presence: { state }, isBusy }) => state === 'AVAILABLE' && !isBusy)
      .map((member) => ({ ...member, isAtDesk: true }));
    for (const place of waiting) {
      if (free.length === 0) return;
      if (place.offer || !presence.findCustomer(place.caseId)) continue;
      const agentId = await this.#offerTo(place, free);
      free = free.filter(({ staffId }) => staffId !== agentId);
    }
    await this.#callAway(waiting, free);
  }

  /** Who went away and asked to be called is called when somebody is left who may take them. */
  async #callAway(waiting: readonly WaitingPlace[], free: readonly Candidate[]): Promise<void> {
    const { ports, presence } = this.#options;
    const now = ports.clock.now();
    const isHere = ({ caseId }: WaitingPlace) => presence.findCustomer(caseId) !== undefined;
    for (const place of listCallable(waiting, isHere, { free: free.length, now })) {
      const kase = await ports.cases.get(place.caseId);
      const session = kase.sessions.find(({ id }) => id === place.sessionId);
      if (!session || listEligible(free, kase, session, now).length === 0) continue;
      await this.#attempt(() => callBack(ports, DISPATCHER, place));
    }
  }

  /** For whom the session rings now, or undefined where nobody may take it. */
  async #offerTo({ caseId, sessionId }: WaitingPlace, free: readonly Candidate[]) {
    const { ports, ringsMs, log } = this.#options;
    const kase = await ports.cases.get(caseId);
    const session = kase.sessions.find(({ id }) => id === sessionId);
    if (!session || listEligible(free, kase, session, ports.clock.now()).length === 0)
      return undefined;
    const offered = await this.#attempt(() =>
      offerSession(ports, DISPATCHER, { caseId, sessionId }, { candidates: free, ringsMs }),
    );
    const agentId = offered?.sessions.find(({ id }) => id === sessionId)?.offer?.agentId;
    if (!agentId) return undefined;
    this.#own.add(sessionId);
    log.info({ sessionId, agentId }, 'session offered');
    return agentId;
  }

  /** Does it, unless somebody was faster. */
  async #attempt<Value>(decide: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await decide();
    } catch (error) {
      const isOvertaken = error instanceof DomainError && OVERTAKEN.includes(error.code);
      if (!isOvertaken) throw error;
      this.#wakeIn(AGAIN_MS);
      return undefined;
    }
  }

  /** Looks again when the next offer lapses, or a page that is away has been so for too long. */
  #wakeFor(waiting: readonly WaitingPlace[]): void {
    const now = this.#options.ports.clock.now();
    const rings = new Set(waiting.flatMap(({ offer, sessionId }) => (offer ? [sessionId] : [])));
    for (const sessionId of this.#own) if (!rings.has(sessionId)) this.#forget(sessionId);
    const moments = waiting.flatMap(({ sessionId, offer }) => {
      if (!offer) return [];
      const away = [this.#options.desks.emptySince(offer.agentId)];
      away.push(this.#customerAwaySince.get(sessionId));
      return [offer.until, ...away.flatMap((since) => (since ? [plusMs(since, AWAY_MS)] : []))];
    });
    const next = moments.filter((moment) => moment > now).sort()[0];
    if (next) this.#wakeIn(msBetween(now, next) + 1);
  }

  #forget(sessionId: SessionId): void {
    this.#own.delete(sessionId);
    this.#customerAwaySince.delete(sessionId);
  }

  #wakeIn(ms: number): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.consider(), ms);
  }
}
