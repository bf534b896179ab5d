'use client';

import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import type { ReasonCode } from '@visavis/domain/outcome/reasons';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OpenAnalyses } from './machine/open-analyses.tsx';
import { OpenSteps } from './open-steps.tsx';
import { consequencesOf, findHindrance, missingForEnd, type Closing } from './outcome-choices.ts';
import { OutcomeConsequences } from './outcome-consequences.tsx';
import { OutcomeKinds, useHindranceWords } from './outcome-kinds.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { OutcomeSummary } from './outcome-summary.tsx';
import { ReasonPicker } from './reason-picker.tsx';
import type { Health } from './recorder-state.ts';
import { useRefusedWords } from './refusal-words.ts';
import type { SessionCommands } from './session-commands.ts';
import { nextGoal, useOutcomeCourse } from './use-outcome-course.ts';
import { useRecordingState } from './use-recording-state.ts';

type OutcomeSheetProps = {
  readonly open: boolean;
  readonly session: LedSession;
  readonly health: Health | null;
  readonly onEnd: SessionCommands['end'];
  readonly readRecording: SessionCommands['readRecording'];
  /** Leaves the sheet for a step that is open. */
  readonly onGo: (stepId: StepId) => void;
  readonly onClose: () => void;
};

const NOTHING: Closing = { outcome: undefined, reasons: [], note: '' };

/** Sums the session up, then asks how it ended. The only way out of a session. */
export function OutcomeSheet(props: OutcomeSheetProps) {
  const { open, session, health, onClose } = props;
  const t = useTranslations('call.outcome');
  const words = useRefusedWords();
  const [closing, setClosing] = useState(NOTHING);
  const [refused, setRefused] = useState<Refused | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const recording = useRecordingState(open, props.readRecording);
  const hindrance = useHindranceWords(session, recording);
  const { outcome, reasons, note } = closing;
  const missing = missingForEnd(closing);
  const choose = (chosen: Closing['outcome']): Closing => {
    const next = chosen === outcome ? closing : { ...closing, outcome: chosen, reasons: [] };
    setClosing(next);
    return next;
  };
  const course = useOutcomeCourse(open, (chosen) => {
    if (chosen === 'APPROVED' && findHindrance(session, recording)) return;
    course.goTo(nextGoal(choose(chosen)));
  });
  const isApproval = outcome === 'APPROVED';
  const blocked = isApproval && hindrance ? hindrance : missing && t(`missing.${missing}`);
  const follows = consequencesOf(closing);

  const end = async () => {
    if (!outcome || blocked) return;
    const kept = note.trim() ? { note: note.trim() } : {};
    setRefused(await props.onEnd({ outcome, reasons: [...reasons], ...kept }));
  };

  return (
    <Dialog
      open={open}
      shape="sheet"
      wide
      title={t('title')}
      description={t('lead')}
      initialFocus={top}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" keyHint="Esc" onPress={onClose}>
            {t('back')}
          </Button>
          <Button
            ref={course.end}
            variant={isApproval ? 'primary' : 'danger'}
            keyHint="Enter"
            disabledReason={blocked ?? undefined}
            busyLabel={t('ending')}
            onPress={end}
          >
            {outcome ? t(`end.${outcome}`) : t('endWithout')}
          </Button>
        </>
      }
    >
      <div ref={top} tabIndex={-1} className="outline-none">
        <OutcomeSummary session={session} health={health} recording={recording} />
      </div>
      <OpenSteps session={session} onGo={props.onGo} />
      <OpenAnalyses session={session} onGo={props.onGo} />
      <div
        onKeyDown={(event) => {
          if (event.key === 'Enter') course.goTo(nextGoal(closing));
        }}
      >
        <OutcomeKinds session={session} recording={recording} outcome={outcome} onChoose={choose} />
      </div>
      {outcome && !isApproval ? (
        <ReasonPicker
          key={outcome}
          ref={course.search}
          outcome={outcome}
          reasons={reasons}
          onChange={(chosen: readonly ReasonCode[]) => setClosing({ ...closing, reasons: chosen })}
          onEnough={() => course.goTo(nextGoal(closing))}
        />
      ) : null}
      {outcome ? (
        <OutcomeNote
          ref={course.note}
          reasons={reasons}
          note={note}
          onChange={(typed) => setClosing({ ...closing, note: typed })}
          onEnough={() => course.goTo('END')}
        />
      ) : null}
      {follows ? <OutcomeConsequences follows={follows} /> : null}
      {refused ? <ErrorNotice words={words(refused)} /> : null}
    </Dialog>
  );
}
