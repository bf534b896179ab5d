import type { LedStep } from './step-course.ts';

export type ConfirmedField = LedStep['fields'][number];
export type FieldAnswer = LedStep['answeredFields'][number];
export type FieldVerdict = FieldAnswer['verdict'];

/** The verdicts in the order of their keys, from 1. */
export const VERDICTS = ['MATCH', 'CHANGED', 'NEW', 'KEPT'] as const satisfies FieldVerdict[];

/** Whether the customer confirms the fields of this step one by one. */
export const confirmsFields = ({ kind, fields }: LedStep): boolean =>
  kind === 'DATA_CONFIRMATION' && fields.length > 0;

/** Whether a verdict can be given: nothing declared can neither match nor change, and what is declared is not new. */
export const mayBe = ({ declared }: ConfirmedField, verdict: FieldVerdict): boolean =>
  declared === null ? verdict === 'NEW' || verdict === 'KEPT' : verdict !== 'NEW';

/** Whether a verdict comes with what the field is now. */
export const needsValue = (verdict: FieldVerdict): verdict is 'CHANGED' | 'NEW' =>
  verdict === 'CHANGED' || verdict === 'NEW';

/** The first field without an answer; undefined where each has one. */
export const openFieldOf = (
  { fields }: Pick<LedStep, 'fields'>,
  answers: readonly FieldAnswer[],
): ConfirmedField | undefined =>
  fields.find(({ field }) => !answers.some((answer) => answer.field === field));

/** The answers with this one, in place of an earlier one to the same field. */
export const withAnswer = (
  answers: readonly FieldAnswer[],
  answer: FieldAnswer,
): readonly FieldAnswer[] => [...answers.filter(({ field }) => field !== answer.field), answer];

/** The answers without the one that was given last. */
export const withoutLast = (answers: readonly FieldAnswer[]): readonly FieldAnswer[] =>
  answers.slice(0, -1);
