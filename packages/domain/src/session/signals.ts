import type { Case, Change } from '../case/case.ts';
import { findOpenSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { msBetween, type Instant } from '../ids.ts';
import type { Session, Signal, SignalKind } from './session.ts';

/** How long a kind of signal is quiet after it was noted, so that none drowns the journal. */
export const SIGNAL_QUIET_MS = 30_000;

/** How many signals a session keeps; a page that floods gets no further. */
export const MOST_SIGNALS = 200;

/**
 * Notes a signal of the session that is open, with what was measured.
 * @throws DomainError SESSION_NOT_FOUND | TOO_MANY_REQUESTS (the same kind was noted a moment ago)
 */
export function noteSignal(kase: Case, signal: Omit<Signal, 'at'>, at: Instant): Change {
  const session = findOpenSession(kase);
  if (!session || session.state === 'CLOSING')
    throw new DomainError('SESSION_NOT_FOUND', { caseId: kase.id });
  if (isQuiet(session, signal.kind, at) || session.signals.length >= MOST_SIGNALS)
    throw new DomainError('TOO_MANY_REQUESTS', { kind: signal.kind });
  const signals = [...session.signals, { ...signal, at }];
  return {
    case: withSession(kase, { ...session, signals }),
    fact: { type: 'signal.noted', sessionId: session.id, ...signal },
  };
}

function isQuiet({ signals }: Session, kind: SignalKind, at: Instant): boolean {
  const last = signals.findLast((signal) => signal.kind === kind);
  return last !== undefined && msBetween(last.at, at) < SIGNAL_QUIET_MS;
}
