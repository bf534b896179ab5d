'use client';

import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { Signal } from '@visavis/ui/signal';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BeforeLive } from './before-live.tsx';
import { DeclaredBeside } from './declared-beside.tsx';
import { DeclaredFacts } from './declared-facts.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import type { MachineAccess } from './machine/machine-notes.tsx';
import { isDocumentFinal } from './document-course.ts';
import { OutcomeSheet } from './outcome-sheet.tsx';
import type { Health } from './recorder-state.ts';
import type { SessionCommands } from './session-commands.ts';
import { SessionFacts } from './session-facts.tsx';
import { StepActions } from './step-actions.tsx';
import { currentStepOf, findReplacement } from './step-course.ts';
import { StepPanel } from './step-panel.tsx';
import { StepRow } from './step-row.tsx';
import { StepWriting } from './step-writing.tsx';
import { useBegin } from './use-begin.ts';
import { useCallActions } from './use-call-actions.ts';
import { answerKeys, useStepAnswers } from './use-step-answers.ts';

type CallPanelProps = {
  readonly session: LedSession;
  readonly health: Health | null;
  readonly commands: SessionCommands;
  readonly outbox: string | null;
  /** What stands beside the note and the way out. */
  readonly aside: ReactNode;
  readonly machine: MachineAccess;
  /** Something else stands in its place: of its keys the snapshot and the way out are left. */
  readonly isCovered: boolean;
};

/** The right side: before live what is missing, then one step at a time, and always the way out. */
export function CallPanel(props: CallPanelProps) {
  const { session, health, commands, outbox, machine } = props;
  const t = useTranslations('call.actions');
  const [isEnding, setEnding] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const actions = useCallActions(session, commands, () => setEnding(true));
  const isLive = session.state === 'LIVE';
  const current = isLive ? currentStepOf(session) : undefined;
  const step = current?.step;
  const answers = useStepAnswers({ session, step, commands, settle: actions.settle });
  const mayChoose = isLive && session.documents.length > 0 && !isDocumentFinal(session);
  const maySend = step?.kind === 'ONE_TIME_CODE' && !session.code?.verified;
  useReplacement(session, actions.show);
  const beginning = useBegin(session, health, actions.begin);

  useKeys({
    t: () => setEnding(true),
    n: props.isCovered ? undefined : answers.note,
    a: machine.onOpen,
    ' ': () => void actions.snapshot(),
    ...(isLive && !props.isCovered
      ? {
          ...answerKeys(answers),
          d: mayChoose ? () => setChoosing(true) : undefined,
          o: maySend ? () => void actions.sendCode() : undefined,
          Enter: () => void actions.next(),
          ArrowRight: () => void actions.next(),
          ArrowDown: () => void actions.next(),
          ArrowLeft: () => void actions.previous(),
          ArrowUp: () => void actions.previous(),
        }
      : { b: isLive ? undefined : beginning.begin }),
  });

  return (
    <>
      <div className="relative flex min-h-40 flex-1 flex-col">
        <div
          data-fits
          className="scroll-shade relative flex min-h-0 flex-1 flex-col overflow-y-auto"
        >
          {isLive ? (
            <StepRow session={session} onChoose={(stepId) => void actions.show(stepId)} />
          ) : (
            <BeforeLive {...{ session, health, ...beginning }} onBegin={beginning.begin} />
          )}
          {current ? (
            <>
              <StepPanel
                session={session}
                step={current.step}
                number={current.number}
                fields={answers.fields}
                onChooseDocument={() => setChoosing(true)}
                machine={machine}
                code={{ refused: actions.codeRefused, onSend: actions.sendCode, outbox }}
              />
              <OutOfReach session={session} />
              <DeclaredBeside session={session} step={current.step} />
            </>
          ) : (
            <div className="border-t border-line px-4 py-3">
              <DeclaredFacts session={session} />
            </div>
          )}
        </div>
        <SessionFacts session={session} onChoose={(stepId) => void actions.show(stepId)} />
      </div>
      <div className="flex min-h-0 flex-col gap-2 overflow-y-auto border-t border-line px-4 pt-2 pb-3 low:gap-1.5 low:pt-1 low:pb-1">
        {answers.form ? (
          <StepWriting session={session} step={step} form={answers.form} answers={answers} />
        ) : (
          <>
            {step ? <StepActions {...{ session, step, actions, answers }} /> : null}
            <div className="flex flex-wrap gap-x-2 [&>*]:grow">
              <Button variant="quiet" keyHint="N" wide onPress={answers.note}>
                {t('note')}
              </Button>
              {props.aside}
              <Button variant="quiet" keyHint="T" wide onPress={() => setEnding(true)}>
                {t('end')}
              </Button>
            </div>
          </>
        )}
      </div>
      <DocumentDialog
        open={isChoosing}
        session={session}
        onChoose={(modelId) => {
          setChoosing(false);
          void actions.settle(commands.chooseDocument(modelId), t('documentChosen'));
        }}
        onClose={() => setChoosing(false)}
      />
      <OutcomeSheet
        open={isEnding}
        session={session}
        health={health}
        onEnd={commands.end}
        readRecording={commands.readRecording}
        onGo={(stepId) => {
          setEnding(false);
          void actions.show(stepId);
        }}
        onClose={() => setEnding(false)}
      />
    </>
  );
}

/** Goes on where the choice of a document took the shown step away. */
function useReplacement(session: LedSession, show: (stepId: StepId) => Promise<void>): void {
  const latest = useRef(show);
  latest.current = show;
  const replacement = findReplacement(session);
  useEffect(() => {
    if (replacement) void latest.current(replacement);
  }, [replacement]);
}

/** Says that no answer can lead to an approval any more, and what to do. */
function OutOfReach({ session }: { readonly session: LedSession }) {
  const t = useTranslations('call.step');
  const [first] = session.blockedBy;
  if (session.mayStillApprove || !first) return null;
  return (
    <div className="flex flex-col gap-1 px-4 pt-3 low:gap-0 low:pt-1" role="status">
      <Signal kind="look">{t('outOfReach')}</Signal>
      <p className="prose-words">{t(`block.${first.cause}`)}</p>
    </div>
  );
}
