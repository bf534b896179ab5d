import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import { msBetween, type CaseId, type SessionId } from '@visavis/domain/ids';
import { findOpenBreak } from '@visavis/domain/session/continuity';
import { PARTICIPANTS, type Participant, type Session } from '@visavis/domain/session/session';
import type { Ports } from '@visavis/use-cases/ports';
import { interruptSession, noteContinuity } from '@visavis/use-cases/session/end';
import type { Logger } from 'pino';
import { Serial } from './serial.ts';

const SWEEP = { kind: 'SYSTEM', part: 'SWEEP' } as const;

export type ContinuityOptions = {
  readonly ports: Ports;
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  /** The procedure's interruption rule, as it is for the session now (`mayBeAwayMs`). */
  readonly mayBeAwayMs: (session: Session) => number;
  readonly isThere: (participant: Participant) => boolean;
  readonly onNoted: (kase: Case) => void;
  /** A side was away for too long and the session is closed. */
  readonly onInterrupted: (kase: Case) => void;
  readonly log: Logger;
};

/** Writes down who drops out and comes back, and interrupts the session when a gap grows too long. */
export class Continuity {
  readonly #options: ContinuityOptions;
  readonly #clocks = new Map<Participant, NodeJS.Timeout>();
  readonly #serial = new Serial();
  #isClosed = false;

  constructor(options: ContinuityOptions) {
    this.#options = options;
  }

  /** Takes up the breaks that the case has open: of some the clock runs on, others are over. */
  async resume(kase: Case): Promise<void> {
    const session = getSession(kase, this.#options.sessionId);
    // A session that goes on in a new room was cut: nobody can say what happened in between.
    if (this.#endsAtOnce(session)) return this.#breakOff(PARTICIPANTS);
    for (const participant of PARTICIPANTS) {
      const open = findOpenBreak(session, participant);
      if (this.#options.isThere(participant)) {
        if (open) await this.noteReturn(participant);
      } else {
        const awayMs = open ? msBetween(open.leftAt, this.#options.ports.clock.now()) : 0;
        this.#startClock(participant, session, awayMs);
        if (!open) await this.#note(participant, 'DISCONNECTED');
      }
    }
  }

  async noteDeparture(kase: Case, participant: Participant): Promise<void> {
    const session = getSession(kase, this.#options.sessionId);
    if (this.#endsAtOnce(session)) return this.#breakOff([participant]);
    this.#startClock(participant, session, 0);
    await this.#note(participant, 'DISCONNECTED');
  }

  /** Another page of a side that was there has taken its seat: where nothing is forgiven, that is a break. */
  async noteSwap(kase: Case, participant: Participant): Promise<void> {
    if (this.#endsAtOnce(getSession(kase, this.#options.sessionId)))
      await this.#breakOff([participant]);
  }

  /** Stops the gap clock; writes the return down where the absence was. */
  async noteReturn(participant: Participant): Promise<void> {
    clearTimeout(this.#clocks.get(participant));
    await this.#note(participant, 'RETURNED');
  }

  close(): void {
    this.#isClosed = true;
    for (const clock of this.#clocks.values()) clearTimeout(clock);
  }

  /** Whether the rule forgives nothing: whoever drops out ends the session, and is not waited for. */
  #endsAtOnce(session: Session): boolean {
    return session.state === 'LIVE' && this.#options.mayBeAwayMs(session) === 0;
  }

  /** Writes the break down and ends the session, whoever is back by then. */
  #breakOff(participants: readonly Participant[]): Promise<void> {
    return this.#serial.run(async () => {
      const { ports, caseId, sessionId } = this.#options;
      for (const participant of participants) {
        if (this.#isClosed) return;
        const session = getSession(await ports.cases.get(caseId), sessionId);
        if (session.state !== 'LIVE') return;
        if (!findOpenBreak(session, participant))
          await noteContinuity(ports, SWEEP, caseId, sessionId, {
            participant,
            is: 'DISCONNECTED',
          });
      }
      await this.#end(participants);
    });
  }

  #startClock(participant: Participant, session: Session, awayMs: number): void {
    clearTimeout(this.#clocks.get(participant));
    const leftMs = Math.max(0, this.#options.mayBeAwayMs(session) - awayMs);
    this.#clocks.set(
      participant,
      setTimeout(() => void this.#interrupt(participant), leftMs),
    );
  }

  /** Facts come after what happened: one that no longer holds when its turn comes is left out. */
  #note(participant: Participant, is: 'DISCONNECTED' | 'RETURNED'): Promise<void> {
    return this.#serial.run(async () => {
      const { ports, caseId, sessionId, isThere, onNoted, log } = this.#options;
      if (this.#isClosed || isThere(participant) !== (is === 'RETURNED')) return;
      const session = getSession(await ports.cases.get(caseId), sessionId);
      const isAway = findOpenBreak(session, participant) !== undefined;
      if (isAway !== (is === 'RETURNED')) return;
      const noted = await noteContinuity(ports, SWEEP, caseId, sessionId, { participant, is });
      log.info({ participant, is }, 'continuity noted');
      onNoted(noted);
    });
  }

  #interrupt(participant: Participant): Promise<void> {
    return this.#serial.run(async () => {
      if (!this.#options.isThere(participant)) await this.#end([participant]);
    });
  }

  async #end(participants: readonly Participant[]): Promise<void> {
    const { ports, caseId, sessionId, onInterrupted, log } = this.#options;
    if (this.#isClosed) return;
    try {
      onInterrupted(await interruptSession(ports, SWEEP, caseId, sessionId));
      log.warn({ participants }, 'session interrupted');
    } catch (err) {
      if (err instanceof DomainError && err.code === 'TRANSITION_FORBIDDEN') return;
      // The sweep applies the same rule to sessions that are left over.
      log.error({ err, participants }, 'session not interrupted');
    }
  }
}
