import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import { msBetween, type CaseId, type SessionId } from '@visavis/domain/ids';
import { findOpenBreak, mayBeAwayMs } from '@visavis/domain/session/continuity';
import { keepsPlace } from '@visavis/domain/schedule/call-back';
import { PARTICIPANTS } from '@visavis/domain/session/session';
import type { Ports, StaffStore, WaitingPlace } from '@visavis/use-cases/ports';
import { interruptSession, noteContinuity, sealSession } from '@visavis/use-cases/session/end';
import { leaveQueue } from '@visavis/use-cases/session/queue';
import type { Logger } from 'pino';
import { Orphans } from './orphans.ts';
import type { Presence } from './presence.ts';
import type { FreeSpace } from './free-space.ts';
import { lastMomentOf } from './last-moment.ts';
import type { Rooms } from './rooms.ts';

const SWEEP = { kind: 'SYSTEM', part: 'SWEEP' } as const;
/** How long somebody who waits may be away and keep their place. */
const KEEP_PLACE_MS = 2 * 60_000;

export type SweepOptions = {
  readonly ports: Ports;
  readonly staff: Pick<StaffStore, 'find'>;
  readonly rooms: Rooms;
  readonly presence: Presence;
  readonly space: FreeSpace;
  /** Holds one folder for each session that is being recorded. */
  readonly recordingsFolder: string;
  /** How long a session may last, from its claim on. */
  readonly mostMs: number;
  readonly log: Logger;
};

type Target = { readonly caseId: CaseId; readonly sessionId: SessionId };

/**
 * Holds the sessions of the database against the rooms that live here, and brings to an end what
 * nobody will: the database, not memory, is the truth.
 */
export class Sweep {
  readonly #options: SweepOptions;
  readonly #absentSince = new Map<SessionId, string>();
  readonly #orphans: Orphans;

  constructor(options: SweepOptions) {
    this.#options = options;
    this.#orphans = new Orphans(options);
  }

  /** Looks once through all. What fails is logged and looked at again the next time. */
  async run(): Promise<void> {
    const { cases } = this.#options.ports;
    await this.#dismissFormerStaff();
    await this.#options.space.look();
    for (const { state, ...target } of await cases.listUnfinished())
      await this.#attempt(target, () => this.#tidyUnfinished(target, state));
    const waiting = await cases.listWaiting();
    for (const place of waiting) await this.#attempt(place, () => this.#tidyWaiting(place));
    const ids = new Set(waiting.map(({ sessionId }) => sessionId));
    for (const sessionId of this.#absentSince.keys())
      if (!ids.has(sessionId)) this.#absentSince.delete(sessionId);
    await this.#orphans.name();
  }

  /** Who was disabled or got another role connects anew, with the rights of now, or not at all. */
  async #dismissFormerStaff(): Promise<void> {
    const { presence, staff, log } = this.#options;
    for (const { staffId, role, peer } of presence.listStaff()) {
      const member = await staff.find(staffId);
      if (member && !member.disabled && member.role === role) continue;
      log.warn({ staffId }, 'former staff disconnected');
      peer.disconnect();
    }
  }

  async #attempt({ sessionId }: Target, tidy: () => Promise<void>): Promise<void> {
    try {
      await tidy();
    } catch (err) {
      // Somebody else was faster: nothing is left to tidy.
      if (err instanceof DomainError && err.code === 'TRANSITION_FORBIDDEN') return;
      this.#options.log.error({ err, sessionId }, 'session not tidied');
    }
  }

  async #tidyUnfinished({ caseId, sessionId }: Target, state: string): Promise<void> {
    const { ports, rooms } = this.#options;
    if (rooms.find(caseId)) return;
    if (state !== 'CLOSING') {
      const kase = await this.#noteAbsence(await ports.cases.get(caseId), sessionId);
      if (!this.#isOverdue(kase, sessionId) || rooms.find(caseId)) return;
      await interruptSession(ports, SWEEP, caseId, sessionId);
    }
    await rooms.storeRecordings(caseId, sessionId);
    await sealSession(ports, SWEEP, caseId, sessionId);
    this.#options.log.warn({ sessionId, state }, 'session without a room ended');
  }

  /** Without a room nobody is there: both gap clocks run from when that was seen first. */
  async #noteAbsence(kase: Case, sessionId: SessionId): Promise<Case> {
    let noted = kase;
    for (const participant of PARTICIPANTS) {
      if (findOpenBreak(getSession(noted, sessionId), participant)) continue;
      const is = 'DISCONNECTED';
      const event = { participant, is } as const;
      noted = await noteContinuity(this.#options.ports, SWEEP, kase.id, sessionId, event);
    }
    return noted;
  }

  #isOverdue(kase: Case, sessionId: SessionId): boolean {
    const { ports, mostMs } = this.#options;
    const lastMoment = lastMomentOf(kase, sessionId, mostMs);
    if (lastMoment && lastMoment <= ports.clock.now()) return true;
    const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
    const session = getSession(kase, sessionId);
    const now = ports.clock.now();
    return session.breaks.some(
      ({ leftAt, returnedAt }) =>
        !returnedAt && msBetween(leftAt, now) > mayBeAwayMs(procedure, session),
    );
  }

  async #tidyWaiting({ caseId, sessionId, callBack }: WaitingPlace): Promise<void> {
    const { ports, presence, log } = this.#options;
    if (presence.findCustomer(caseId)) {
      this.#absentSince.delete(sessionId);
      return;
    }
    const now = ports.clock.now();
    if (keepsPlace(callBack, now)) return;
    const since = this.#absentSince.get(sessionId) ?? now;
    this.#absentSince.set(sessionId, since);
    if (msBetween(since, now) < KEEP_PLACE_MS) return;
    await leaveQueue(ports, SWEEP, caseId, sessionId);
    log.info({ sessionId }, 'place in the queue given up');
  }
}
