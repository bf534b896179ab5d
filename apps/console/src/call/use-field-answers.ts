'use client';

import { useState } from 'react';
import {
  openFieldOf,
  withAnswer,
  withoutLast,
  type ConfirmedField,
  type FieldAnswer,
} from './field-course.ts';
import type { LedStep } from './step-course.ts';

export type FieldAnswers = {
  readonly answers: readonly FieldAnswer[];
  /** The field that is asked for now; undefined where each has an answer. */
  readonly open: ConfirmedField | undefined;
  readonly give: (answer: FieldAnswer) => void;
  readonly takeBack: () => void;
};

/** The answers to the fields of a step, until they are recorded with it. */
export function useFieldAnswers(step: LedStep | undefined): FieldAnswers {
  const [given, setGiven] = useState<Readonly<Record<string, readonly FieldAnswer[]>>>({});
  const id = step?.id ?? '';
  const answers = given[id] ?? step?.answeredFields ?? [];
  const keep = (next: readonly FieldAnswer[]) => setGiven((before) => ({ ...before, [id]: next }));
  return {
    answers,
    open: step && openFieldOf(step, answers),
    give: (answer) => keep(withAnswer(answers, answer)),
    takeBack: () => keep(withoutLast(answers)),
  };
}
