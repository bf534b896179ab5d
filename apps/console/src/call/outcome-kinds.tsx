import type { LedSession, RecordingState } from '@visavis/contract/staff';
import { KeyHint } from '@visavis/ui/key-hint';
import { RadioGroup } from '@visavis/ui/radio-group';
import { useTranslations } from 'use-intl';
import { AGENT_OUTCOMES, findHindrance, type AgentOutcome } from './outcome-choices.ts';

type OutcomeKindsProps = {
  readonly session: LedSession;
  readonly recording: RecordingState | null;
  readonly outcome: AgentOutcome | undefined;
  readonly onChoose: (outcome: AgentOutcome) => void;
};

/** The outcomes, kept apart, each with what it means. What can't be given says why. */
export function OutcomeKinds({ session, recording, outcome, onChoose }: OutcomeKindsProps) {
  const t = useTranslations('call.outcome');
  const words = useHindranceWords(session, recording);
  return (
    <RadioGroup
      label={t('question')}
      value={outcome}
      onChange={onChoose}
      choices={AGENT_OUTCOMES.map((kind, index) => {
        const hindrance = kind === 'APPROVED' ? words : undefined;
        return {
          value: kind,
          label: (
            <>
              <span className="font-semibold">{t(`kind.${kind}`)}</span>{' '}
              <KeyHint>{String(index + 1)}</KeyHint>
            </>
          ),
          hint: hindrance ?? t(`hint.${kind}`),
          disabled: hindrance !== undefined,
        };
      })}
    />
  );
}

/** Why an approval can't be given now, in words; undefined where it can. */
export function useHindranceWords(
  session: LedSession,
  recording: RecordingState | null,
): string | undefined {
  const t = useTranslations('call.outcome');
  const hindrance = findHindrance(session, recording);
  switch (hindrance) {
    case undefined:
      return undefined;
    case 'NOT_LIVE':
      return t('notLive');
    case 'STEPS_OPEN':
      return t('stepsOpen', { count: session.unpassed.length });
    case 'ANALYSES_OPEN':
      return t('analysesOpen', { count: session.openAnalyses.length });
    case 'RECORDING_UNKNOWN':
      return t('recordingUnknown');
    case 'NOT_RECORDED':
      return t('notRecorded');
    case 'RECORDING_INCOMPLETE':
      return t('recordingIncomplete', {
        seconds: Math.round((recording?.longestGapMs ?? 0) / 1000),
        percent: Math.round((recording?.missingShare ?? 0) * 100),
      });
  }
}
