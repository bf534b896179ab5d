'use client';

import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { BeforeLive } from './before-live.tsx';
import { CodePanel } from './code-panel.tsx';
import { OutcomeSheet } from './outcome-sheet.tsx';
import { recorderStateOf, type Health } from './recorder-state.ts';
import { RemarkForm } from './remark-form.tsx';
import type { SessionCommands } from './session-commands.ts';
import { SessionFacts } from './session-facts.tsx';
import { StepActions } from './step-actions.tsx';
import { currentStepOf } from './step-course.ts';
import { StepPanel } from './step-panel.tsx';
import { StepRow } from './step-row.tsx';
import { useCallActions } from './use-call-actions.ts';

type CallPanelProps = {
  readonly session: LedSession;
  readonly health: Health | null;
  readonly commands: SessionCommands;
  readonly outbox: string | null;
};

/** The right side: before live what is missing, then one step at a time, and always the way out. */
export function CallPanel({ session, health, commands, outbox }: CallPanelProps) {
  const t = useTranslations('call.actions');
  const [isEnding, setEnding] = useState(false);
  const [codeRefused, setCodeRefused] = useState<Refused | null>(null);
  const actions = useCallActions(session, commands, {
    openOutcome: () => setEnding(true),
    onCodeRefused: setCodeRefused,
  });
  const current = currentStepOf(session);
  const isLive = session.state === 'LIVE';
  const begin = async () => {
    if (recorderStateOf(health, Date.now()) === 'WRITING' && session.customerConnected)
      await actions.begin();
  };
  const isCodeStep = current?.step.kind === 'ONE_TIME_CODE';

  useKeys({
    t: () => setEnding(true),
    n: actions.note,
    ' ': () => void actions.snapshot(),
    ...(isLive
      ? {
          '1': () => void actions.pass(),
          '2': actions.fail,
          '3': actions.notPossible,
          s: isCodeStep ? () => void actions.sendCode() : undefined,
          Enter: () => void actions.next(),
          ArrowRight: () => void actions.next(),
          ArrowDown: () => void actions.next(),
          ArrowLeft: () => void actions.previous(),
          ArrowUp: () => void actions.previous(),
        }
      : { b: () => void begin() }),
  });

  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {isLive && current ? (
          <>
            <StepRow session={session} onChoose={(stepId) => void actions.show(stepId)} />
            <StepPanel session={session} step={current.step} number={current.number} />
            {isCodeStep ? (
              <div className="pt-3">
                <CodePanel
                  session={session}
                  refused={codeRefused}
                  onSend={actions.sendCode}
                  outbox={outbox}
                />
              </div>
            ) : null}
          </>
        ) : (
          <BeforeLive session={session} health={health} onBegin={begin} />
        )}
        <div className="mt-3 flex-1 border-t border-line px-4 py-2">
          <SessionFacts session={session} />
        </div>
      </div>
      <div className="flex shrink-0 flex-col gap-2 border-t border-line px-4 py-3">
        {actions.writing ? (
          <RemarkForm
            key={actions.writing}
            purpose={actions.writing}
            onKeep={actions.keepWords}
            onCancel={actions.stopWriting}
          />
        ) : (
          <>
            {isLive && current ? (
              <StepActions session={session} step={current.step} actions={actions} />
            ) : null}
            <div className="grid grid-cols-2 gap-2">
              <Button variant="quiet" keyHint="N" wide onPress={actions.note}>
                {t('note')}
              </Button>
              <Button variant="quiet" keyHint="T" wide onPress={() => setEnding(true)}>
                {t('end')}
              </Button>
            </div>
          </>
        )}
      </div>
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
