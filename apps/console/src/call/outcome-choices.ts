import type { LedSession, RecordingState } from '@visavis/contract/staff';
import type { OutcomeKind } from '@visavis/domain/outcome/outcome';
import { REASONS, type Reason, type ReasonCode } from '@visavis/domain/outcome/reasons';

/** The outcomes that an agent gives, in the order of the sheet. An interruption is the system's. */
export const AGENT_OUTCOMES = [
  'APPROVED',
  'REJECTED',
  'UNABLE_TO_VERIFY',
  'TERMINATED',
  'ABANDONED',
] as const satisfies readonly OutcomeKind[];
export type AgentOutcome = (typeof AGENT_OUTCOMES)[number];

/** As many as the server takes. */
export const MOST_REASONS = 5;

const CODES = Object.keys(REASONS) as readonly ReasonCode[];

const reasonOf = (code: ReasonCode): Reason => REASONS[code];

/** The reasons that an agent may give for an outcome as the primary one; an approval needs none. */
export const reasonsFor = (outcome: OutcomeKind): readonly ReasonCode[] =>
  CODES.filter((code) => {
    const reason = reasonOf(code);
    return reason.outcome === outcome && reason.setBy.includes('AGENT');
  });

/** What can be added to the chosen ones: first what leads to the outcome, then any other besides. */
export function reasonsToAdd(
  outcome: OutcomeKind,
  chosen: readonly ReasonCode[],
): readonly ReasonCode[] {
  if (outcome === 'APPROVED' || chosen.length >= MOST_REASONS) return [];
  const fitting = reasonsFor(outcome);
  const besides = CODES.filter(
    (code) => reasonOf(code).setBy.includes('AGENT') && !fitting.includes(code),
  );
  const all = chosen.length === 0 ? fitting : [...fitting, ...besides];
  return all.filter((code) => !chosen.includes(code));
}

/** Whether a reason can stand first: only one that leads to the outcome. */
export const canBePrimary = (outcome: OutcomeKind, code: ReasonCode): boolean =>
  reasonOf(code).outcome === outcome;

/** The reasons with this one first, where it can stand there. */
export const withPrimary = (
  outcome: OutcomeKind,
  reasons: readonly ReasonCode[],
  code: ReasonCode,
): readonly ReasonCode[] =>
  canBePrimary(outcome, code) ? [code, ...reasons.filter((other) => other !== code)] : reasons;

/** The reasons without this one. What remains is led by one that can stand first, or is nothing. */
export function withoutReason(
  outcome: OutcomeKind,
  reasons: readonly ReasonCode[],
  code: ReasonCode,
): readonly ReasonCode[] {
  const rest = reasons.filter((other) => other !== code);
  const primary = rest.find((other) => canBePrimary(outcome, other));
  return primary ? withPrimary(outcome, rest, primary) : [];
}

/** The reasons that demand words. */
export const demandNote = (reasons: readonly ReasonCode[]): boolean =>
  reasons.some((code) => reasonOf(code).noteRequired);

export type Closing = {
  readonly outcome: AgentOutcome | undefined;
  readonly reasons: readonly ReasonCode[];
  readonly note: string;
};

/** What is still missing before the session may end so; null where it may. */
export function missingForEnd(closing: Closing): 'OUTCOME' | 'REASON' | 'NOTE' | null {
  if (!closing.outcome) return 'OUTCOME';
  if (closing.outcome === 'APPROVED') return null;
  if (closing.reasons.length === 0) return 'REASON';
  return demandNote(closing.reasons) && !closing.note.trim() ? 'NOTE' : null;
}

/** What follows for the customer and the bank, as soon as that is known. */
export type Consequences = {
  /** The words that the customer reads, by their key. */
  readonly customerReads: Reason['customerMessage'] | 'APPROVED';
  readonly retry: Reason['retry'] | null;
  /** To whom the bank reports; each reason counts, not only the primary one. */
  readonly reports: readonly Exclude<Reason['report'], 'NONE'>[];
  /** The customer must not learn why. */
  readonly isSilent: boolean;
};

export function consequencesOf({ outcome, reasons }: Closing): Consequences | null {
  if (!outcome) return null;
  if (outcome === 'APPROVED')
    return { customerReads: 'APPROVED', retry: null, reports: [], isSilent: false };
  const [primary] = reasons;
  if (!primary) return null;
  const { customerMessage, retry } = reasonOf(primary);
  const reports = reasons.map((code) => reasonOf(code).report).filter((to) => to !== 'NONE');
  return {
    customerReads: customerMessage,
    retry,
    reports: [...new Set(reports)],
    isSilent: outcome === 'TERMINATED',
  };
}

/** What stands between a session and an approval; undefined where nothing does. */
export function findHindrance(
  { state, unpassed, openAnalyses }: Pick<LedSession, 'state' | 'unpassed' | 'openAnalyses'>,
  recording: RecordingState | null,
) {
  if (state !== 'LIVE') return 'NOT_LIVE';
  if (unpassed.length > 0) return 'STEPS_OPEN';
  if (openAnalyses.length > 0) return 'ANALYSES_OPEN';
  if (!recording) return 'RECORDING_UNKNOWN';
  if (!recording.isBeingWritten) return 'NOT_RECORDED';
  return recording.isWhole ? undefined : 'RECORDING_INCOMPLETE';
}
