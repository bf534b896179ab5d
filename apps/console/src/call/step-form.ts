import type { ConfirmedField } from './field-course.ts';

/** What the agent is writing now, below the step. */
export type StepForm =
  | { readonly kind: 'NOTE' }
  | { readonly kind: 'STEP_NOTE' }
  | { readonly kind: 'REMARK'; readonly result: 'FAILED' | 'NOT_POSSIBLE' }
  | { readonly kind: 'CHECK'; readonly answer: 'POSITIVE' | 'NEGATIVE' | 'UNAVAILABLE' }
  | {
      readonly kind: 'FIELD';
      readonly field: ConfirmedField;
      readonly verdict: 'CHANGED' | 'NEW';
    };

/** What was written. */
export type Written = { readonly text: string; readonly reference?: string | undefined };
