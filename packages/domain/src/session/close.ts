import { listOpenAnalyses } from '../analysis/open-analyses.ts';
import type { Case, Change } from '../case/case.ts';
import { getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { OutcomeKind } from '../outcome/outcome.ts';
import { REASONS, type Reason, type ReasonCode } from '../outcome/reasons.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { listUnpassed } from '../procedure/progress.ts';
import { freeSeat } from '../schedule/appointment.ts';
import { assertRecorded, type RecordingSoFar } from './completeness.ts';
import { nextState } from './transitions.ts';

export type Closing = {
  readonly kind: OutcomeKind;
  /** The first is the primary one; none for an approval. */
  readonly reasons: readonly ReasonCode[];
  readonly note?: string | undefined;
  /** What is recorded so far; an approval is refused without. */
  readonly recording?: RecordingSoFar | undefined;
};

/**
 * Ends a session with an outcome; captures and checks freeze.
 * @throws DomainError STEPS_OPEN (approval with a mandatory step not passed) | ANALYSES_OPEN |
 * RECORDING_INCOMPLETE | REASON_NOT_ALLOWED | NOTE_MISSING | TRANSITION_FORBIDDEN
 */
export function closeSession(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  closing: Closing & { readonly setBy: Reason['setBy'][number] },
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  const state = nextState(session.state, 'close');
  if (closing.kind === 'APPROVED') {
    assertMayApprove(procedure, session);
    assertRecorded(procedure, session, closing.recording, at);
  }
  assertReasonsHold(closing);
  const note = closing.note?.trim() || undefined;
  const { kind, reasons } = closing;
  const closed = withSession(kase, {
    ...session,
    state,
    closedAt: at,
    outcome: { kind, reasons, ...(note ? { note } : {}), at },
  });
  return {
    case: freeSeat(closed, at),
    fact: {
      type: 'session.closed',
      sessionId,
      outcome: kind,
      reasons,
      ...(note ? { noteDigest: digest({ salt: kase.salt, text: note }) } : {}),
    },
  };
}

function assertMayApprove(procedure: Procedure, session: Case['sessions'][number]): void {
  if (session.state !== 'LIVE')
    throw new DomainError('TRANSITION_FORBIDDEN', { state: session.state, move: 'approve' });
  const open = listUnpassed(procedure, session);
  if (open.length > 0) throw new DomainError('STEPS_OPEN', { stepIds: open.map(({ id }) => id) });
  const analyses = listOpenAnalyses(procedure, session);
  if (analyses.length > 0) throw new DomainError('ANALYSES_OPEN', { analyses });
}

function assertReasonsHold(closing: Closing & { readonly setBy: Reason['setBy'][number] }): void {
  const { kind, reasons, setBy } = closing;
  if ((kind === 'APPROVED') !== (reasons.length === 0))
    throw new DomainError('REASON_NOT_ALLOWED', { kind, reasons });
  for (const code of reasons) {
    const reason: Reason = REASONS[code];
    if (!reason.setBy.includes(setBy)) throw new DomainError('REASON_NOT_ALLOWED', { code, setBy });
    if (reason.noteRequired && !closing.note?.trim())
      throw new DomainError('NOTE_MISSING', { code });
  }
  const primary: Reason | undefined = reasons[0] && REASONS[reasons[0]];
  if (primary && primary.outcome !== kind)
    throw new DomainError('REASON_NOT_ALLOWED', { kind, primary: reasons[0] });
}
