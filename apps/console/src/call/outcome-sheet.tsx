'use client';

import type { Refused } from '@visavis/call-client/call';
import type { LedSession, RecordingState } from '@visavis/contract/staff';
import type { ReasonCode } from '@visavis/domain/outcome/reasons';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { Field, TextArea } from '@visavis/ui/field';
import { RadioGroup } from '@visavis/ui/radio-group';
import { Select } from '@visavis/ui/select';
import { useState } from 'react';
import { useMessages, useTranslations } from 'use-intl';
import {
  AGENT_OUTCOMES,
  findHindrance,
  missingForEnd,
  needsNote,
  reasonsFor,
  type AgentOutcome,
} from './outcome-choices.ts';
import { OutcomeSummary } from './outcome-summary.tsx';
import type { Health } from './recorder-state.ts';
import { useRecordingState } from './use-recording-state.ts';
import { useRefusedWords } from './refusal-words.ts';
import type { SessionCommands } from './session-commands.ts';

type OutcomeSheetProps = {
  readonly open: boolean;
  readonly session: LedSession;
  readonly health: Health | null;
  readonly onEnd: SessionCommands['end'];
  readonly readRecording: SessionCommands['readRecording'];
  readonly onClose: () => void;
};

/** Sums the session up, then asks how it ended. The only way out of a session. */
export function OutcomeSheet(props: OutcomeSheetProps) {
  const { open, session, health, onEnd, onClose } = props;
  const t = useTranslations('call.outcome');
  const words = useRefusedWords();
  const [outcome, setOutcome] = useState<AgentOutcome>();
  const [reason, setReason] = useState<ReasonCode>();
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const recording = useRecordingState(open, props.readRecording);
  const missing = missingForEnd({ outcome, reason, note });

  const end = async () => {
    if (!outcome || missing) return;
    const isApproval = outcome === 'APPROVED';
    const kept = note.trim() ? { note: note.trim() } : {};
    const reasons = isApproval || !reason ? [] : [reason];
    setRefused(await onEnd({ outcome, reasons, ...kept }));
  };

  return (
    <Dialog
      open={open}
      shape="sheet"
      wide
      title={t('title')}
      description={t('lead')}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" keyHint="Esc" onPress={onClose}>
            {t('back')}
          </Button>
          <Button
            variant={outcome === 'APPROVED' ? 'primary' : 'danger'}
            disabledReason={missing ? t(`missing.${missing}`) : undefined}
            busyLabel={t('ending')}
            onPress={end}
          >
            {outcome ? t(`end.${outcome}`) : t('endWithout')}
          </Button>
        </>
      }
    >
      <OutcomeSummary session={session} health={health} />
      <OutcomeChoice
        session={session}
        recording={recording}
        outcome={outcome}
        onChoose={(chosen) => {
          setOutcome(chosen);
          setReason(undefined);
        }}
      />
      {outcome && outcome !== 'APPROVED' ? (
        <ReasonChoice outcome={outcome} reason={reason} onChoose={setReason} />
      ) : null}
      {outcome ? (
        <Field
          label={t('note')}
          optionalWord={reason && needsNote(reason) ? undefined : t('optional')}
          hint={reason && needsNote(reason) ? t('noteNeeded') : undefined}
        >
          <TextArea
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      ) : null}
      {refused ? <ErrorNotice words={words(refused)} /> : null}
    </Dialog>
  );
}

function OutcomeChoice(props: {
  readonly session: LedSession;
  readonly recording: RecordingState | null;
  readonly outcome: AgentOutcome | undefined;
  readonly onChoose: (outcome: AgentOutcome) => void;
}) {
  const t = useTranslations('call.outcome');
  const words = {
    NOT_LIVE: () => t('notLive'),
    STEPS_OPEN: () => t('stepsOpen', { count: props.session.unpassed.length }),
    RECORDING_UNKNOWN: () => t('recordingUnknown'),
    NOT_RECORDED: () => t('notRecorded'),
    RECORDING_INCOMPLETE: () =>
      t('recordingIncomplete', {
        seconds: Math.round((props.recording?.longestGapMs ?? 0) / 1000),
        percent: Math.round((props.recording?.missingShare ?? 0) * 100),
      }),
  } as const;
  const hindrance = findHindrance(props.session, props.recording);
  return (
    <RadioGroup
      label={t('question')}
      value={props.outcome}
      onChange={props.onChoose}
      choices={AGENT_OUTCOMES.map((kind) => ({
        value: kind,
        label: t(`kind.${kind}`),
        hint: kind === 'APPROVED' && hindrance ? words[hindrance]() : t(`hint.${kind}`),
        disabled: kind === 'APPROVED' && hindrance !== undefined,
      }))}
    />
  );
}

function ReasonChoice(props: {
  readonly outcome: AgentOutcome;
  readonly reason: ReasonCode | undefined;
  readonly onChoose: (reason: ReasonCode | undefined) => void;
}) {
  const t = useTranslations('call.outcome');
  const names = useMessages().reasons;
  const codes = reasonsFor(props.outcome);
  return (
    <Field label={t('reason')}>
      <Select
        emptyLabel={t('chooseReason')}
        value={props.reason ?? ''}
        options={codes.map((code) => ({ value: code, label: `${names[code]} · ${code}` }))}
        onChange={(event) =>
          props.onChoose(codes.find((code) => code === event.currentTarget.value))
        }
      />
    </Field>
  );
}
