'use client';

import type { LedSession } from '@visavis/contract/staff';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { confirmsFields, mayBe, needsValue, VERDICTS, type FieldVerdict } from './field-course.ts';
import type { SessionCommands } from './session-commands.ts';
import { findAnswerHindrance, missingForPass, resultOfCheck, type LedStep } from './step-course.ts';
import type { StepForm, Written } from './step-form.ts';
import type { Settle } from './use-call-actions.ts';
import { useDwell } from './use-dwell.ts';
import { useFieldAnswers, type FieldAnswers } from './use-field-answers.ts';

/** The three answers to a step, and what is written with them. */
export type StepAnswers = {
  readonly pass: () => Promise<void>;
  readonly fail: () => void;
  readonly notPossible: () => void;
  readonly note: () => void;
  readonly giveVerdict: (verdict: FieldVerdict) => void;
  readonly fields: FieldAnswers;
  /** Whether the fields are asked for, and not yet the step as a whole. */
  readonly asksFields: boolean;
  readonly hasDwelt: boolean;
  /** What is being written now; null while nothing is. */
  readonly form: StepForm | null;
  readonly keep: (written: Written) => Promise<void>;
  readonly leave: () => void;
};

type Around = {
  readonly session: LedSession;
  readonly step: LedStep | undefined;
  readonly commands: SessionCommands;
  readonly settle: Settle;
};

type Writing = { readonly form: StepForm; readonly stepId: LedStep['id'] | undefined };

/** Answers the step that is shown, by key or by button; what needs words opens a form first. */
export function useStepAnswers({ session, step, commands, settle }: Around): StepAnswers {
  const t = useTranslations('call.announce');
  const hasDwelt = useDwell(step);
  const fields = useFieldAnswers(step);
  const [writing, setWriting] = useState<Writing | null>(null);
  // Words that belong to a step don't follow the agent to another one; a note does.
  const isHere = writing?.form.kind === 'NOTE' || writing?.stepId === step?.id;
  const form = writing && isHere ? writing.form : null;
  const setForm = (next: StepForm | null) => setWriting(next && { form: next, stepId: step?.id });
  const asksFields = step !== undefined && confirmsFields(step) && fields.open !== undefined;
  const isClosed = !step || findAnswerHindrance(session, step) !== null;
  const given = step && confirmsFields(step) ? { fields: [...fields.answers] } : {};
  const open = (next: StepForm) => {
    if (!isClosed) setForm(next);
  };

  const record = async (answer: Omit<Parameters<SessionCommands['record']>[0], 'stepId'>) =>
    step !== undefined &&
    settle(commands.record({ stepId: step.id, ...given, ...answer }), t(answer.result));

  const pass = async () => {
    if (!step || missingForPass(session, step, hasDwelt)) return;
    if (step.kind === 'NOTE') return open({ kind: 'STEP_NOTE' });
    if (step.kind === 'EXTERNAL_CHECK') return open({ kind: 'CHECK', answer: 'POSITIVE' });
    await record({ result: 'PASSED' });
  };
  const answerOther = (result: 'FAILED' | 'NOT_POSSIBLE') => {
    if (step?.kind !== 'EXTERNAL_CHECK') return open({ kind: 'REMARK', result });
    open({ kind: 'CHECK', answer: result === 'FAILED' ? 'NEGATIVE' : 'UNAVAILABLE' });
  };

  const keep = async ({ text, reference }: Written) => {
    if (!form) return;
    const isKept = await keepForm(form, text, reference);
    if (isKept) setForm(null);
  };
  const keepForm = async (now: StepForm, text: string, reference: string | undefined) => {
    switch (now.kind) {
      case 'NOTE':
        return settle(commands.addNote(text), t('kept'));
      case 'STEP_NOTE':
        return record({ result: 'PASSED', remark: text });
      case 'REMARK':
        return record({ result: now.result, remark: text });
      case 'CHECK':
        return record({
          result: step ? resultOfCheck(step, now.answer) : 'NOT_POSSIBLE',
          check: { result: now.answer, ...(reference ? { reference } : {}) },
          ...(text ? { remark: text } : {}),
        });
      case 'FIELD':
        fields.give({ field: now.field.field, verdict: now.verdict, value: text });
        return true;
    }
  };

  return {
    ...{ fields, asksFields, hasDwelt, form, pass, keep },
    fail: () => answerOther('FAILED'),
    notPossible: () => answerOther('NOT_POSSIBLE'),
    note: () => setForm({ kind: 'NOTE' }),
    leave: () => setForm(null),
    giveVerdict(verdict) {
      const field = fields.open;
      if (isClosed || !field || !mayBe(field, verdict)) return;
      if (needsValue(verdict)) return open({ kind: 'FIELD', field, verdict });
      fields.give({ field: field.field, verdict });
    },
  };
}

/** What the digits do: verdicts while fields are asked for, the step's answers otherwise. */
export function answerKeys(answers: StepAnswers): Readonly<Record<string, () => void>> {
  const takeBack = { Backspace: answers.fields.takeBack };
  if (!answers.asksFields)
    return {
      ...{ '1': () => void answers.pass(), '2': answers.fail, '3': answers.notPossible },
      ...takeBack,
    };
  const verdicts = VERDICTS.map((verdict, index) => [
    String(index + 1),
    () => answers.giveVerdict(verdict),
  ]);
  return {
    ...Object.fromEntries(verdicts),
    '5': answers.fail,
    '6': answers.notPossible,
    ...takeBack,
  };
}
