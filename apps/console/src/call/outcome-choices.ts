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

const CODES = Object.keys(REASONS) as readonly ReasonCode[];

const reasonOf = (code: ReasonCode): Reason => REASONS[code];

/** The reasons that an agent may give for an outcome; an approval needs none. */
export const reasonsFor = (outcome: OutcomeKind): readonly ReasonCode[] =>
  CODES.filter((code) => {
    const reason = reasonOf(code);
    return reason.outcome === outcome && reason.setBy.includes('AGENT');
  });

/** What is still missing before the session may end so; null where it may. */
export function missingForEnd(closing: {
  readonly outcome: OutcomeKind | undefined;
  readonly reason: ReasonCode | undefined;
  readonly note: string;
}): 'OUTCOME' | 'REASON' | 'NOTE' | null {
  if (!closing.outcome) return 'OUTCOME';
  if (closing.outcome === 'APPROVED') return null;
  if (!closing.reason) return 'REASON';
  return needsNote(closing.reason) && !closing.note.trim() ? 'NOTE' : null;
}

export const needsNote = (code: ReasonCode): boolean => reasonOf(code).noteRequired;

/** What stands between a session and an approval; undefined where nothing does. */
export function findHindrance(
  { state, unpassed }: Pick<LedSession, 'state' | 'unpassed'>,
  recording: RecordingState | null,
) {
  if (state !== 'LIVE') return 'NOT_LIVE';
  if (unpassed.length > 0) return 'STEPS_OPEN';
  if (!recording) return 'RECORDING_UNKNOWN';
  if (!recording.isBeingWritten) return 'NOT_RECORDED';
  return recording.isWhole ? undefined : 'RECORDING_INCOMPLETE';
}
