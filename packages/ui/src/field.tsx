'use client';

import { Field as BaseField } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { SignalIcon } from './signal.tsx';

export const CONTROL_LOOK =
  'min-h-control w-full rounded-md border border-edge bg-surface px-3 py-1 text-ink ' +
  'placeholder:text-ink-soft hover:border-ink aria-invalid:border-stop aria-invalid:border-2 ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-soft ' +
  '[&:is(input,textarea):read-only]:bg-sunken';

export type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; its presence marks the field. */
  readonly error?: string | undefined;
  /** Said beside the label of a field that may be left empty. */
  readonly optionalWord?: string | undefined;
  readonly children: ReactNode;
};

/** A label, one control, a hint and an error, tied together for screen readers. */
export function Field({ label, hint, error, optionalWord, children }: FieldProps) {
  return (
    <BaseField.Root invalid={error !== undefined} className="flex min-w-0 flex-col gap-1">
      <BaseField.Label className="font-semibold">
        {label}
        {optionalWord === undefined ? null : (
          <span className="font-normal text-ink-soft"> · {optionalWord}</span>
        )}
      </BaseField.Label>
      {hint === undefined ? null : (
        <BaseField.Description className="text-small text-ink-soft">{hint}</BaseField.Description>
      )}
      {children}
      {error === undefined ? null : (
        <BaseField.Error
          match
          className="flex items-start gap-1 text-small font-semibold text-stop"
        >
          <SignalIcon kind="stop" size={12} />
          <span>{error}</span>
        </BaseField.Error>
      )}
    </BaseField.Root>
  );
}

/** One line of text, a date, an e-mail address, a password… by `type`. Lives inside a Field. */
export function TextInput(props: Omit<ComponentProps<'input'>, 'className' | 'style'>) {
  return <BaseField.Control {...props} render={<input />} className={CONTROL_LOOK} />;
}

/** Several lines of text. Lives inside a Field. */
export function TextArea(props: Omit<ComponentProps<'textarea'>, 'className' | 'style'>) {
  const { rows = 3, ...rest } = props;
  return (
    <BaseField.Control
      render={<textarea {...rest} rows={rows} className={`${CONTROL_LOOK} resize-y`} />}
    />
  );
}
