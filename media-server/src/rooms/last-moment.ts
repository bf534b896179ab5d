import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { msBetween, plusMs, type Instant, type SessionId } from '@visavis/domain/ids';
import type { Ports } from '@visavis/use-cases/ports';
import { interruptSession } from '@visavis/use-cases/session/end';
import type { Logger } from 'pino';

const SWEEP = { kind: 'SYSTEM', part: 'SWEEP' } as const;

/** When a session ends by itself, however far it is: no recording grows for ever. */
export function lastMomentOf(
  kase: Case,
  sessionId: SessionId,
  mostMs: number,
): Instant | undefined {
  const { claimedAt } = getSession(kase, sessionId);
  return claimedAt && plusMs(claimedAt, mostMs);
}

export type LastMomentOptions = {
  readonly ports: Ports;
  readonly kase: Case;
  readonly sessionId: SessionId;
  /** How long a session may last, from its claim on. */
  readonly mostMs: number;
  readonly onInterrupted: (kase: Case) => void;
  readonly log: Logger;
};

/** Ends a session as interrupted when it has lasted as long as one may. Gives back how to stop waiting. */
export function awaitLastMoment(options: LastMomentOptions): () => void {
  const { ports, kase, sessionId, mostMs, onInterrupted, log } = options;
  const at = lastMomentOf(kase, sessionId, mostMs);
  if (!at) return () => {};
  const leftMs = Math.max(0, msBetween(ports.clock.now(), at));
  const waiting = setTimeout(() => {
    log.warn('session lasts too long');
    interruptSession(ports, SWEEP, kase.id, sessionId).then(onInterrupted, (err: unknown) =>
      // Closed by somebody else at this moment; else the sweep applies the rule.
      log.warn({ err }, 'session not interrupted'),
    );
  }, leftMs);
  return () => clearTimeout(waiting);
}
