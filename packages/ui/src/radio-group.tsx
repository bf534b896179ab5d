'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { ReactNode } from 'react';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
};

export type RadioGroupProps<Value extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly name?: string | undefined;
  readonly onChange: (value: Value) => void;
};

/** One of several, all of them visible at once. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const labelId = useId();
  return (
    <div className="flex flex-col gap-2">
      <span id={labelId} className="font-semibold">
        {props.label}
      </span>
      <BaseRadioGroup<Value | ''>
        aria-labelledby={labelId}
        name={props.name}
        value={props.value ?? ''}
        onValueChange={(value) => {
          if (value !== '') props.onChange(value);
        }}
        className="flex flex-col gap-2"
      >
        {props.choices.map((choice) => (
          <RadioChoice key={choice.value} choice={choice} />
        ))}
      </BaseRadioGroup>
    </div>
  );
}

function RadioChoice({ choice }: { readonly choice: Choice<string> }) {
  return (
    <label className="flex cursor-pointer items-start gap-3 has-data-disabled:cursor-not-allowed has-data-disabled:text-ink-soft">
      <Radio.Root
        value={choice.value}
        disabled={choice.disabled ?? false}
        className="mt-[calc((var(--leading-body)-var(--tick))/2)] flex size-(--tick) shrink-0 items-center justify-center rounded-full border border-edge bg-surface [--tick:1.125rem] hover:border-ink data-checked:border-accent data-disabled:border-line data-disabled:bg-sunken"
      >
        <Radio.Indicator className="size-2.5 rounded-full bg-accent" />
      </Radio.Root>
      <span className="prose-words min-w-0">
        {choice.label}
        {choice.hint === undefined ? null : (
          <span className="block text-small text-ink-soft">{choice.hint}</span>
        )}
      </span>
    </label>
  );
}
