'use client';

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

export type CheckboxProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly name?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly defaultChecked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange?: ((checked: boolean) => void) | undefined;
};

/** A yes or no with its words; the words are part of what can be pressed. */
export function Checkbox({ label, hint, onChange, ...state }: CheckboxProps) {
  return (
    <label className="flex cursor-pointer items-start gap-3 has-data-disabled:cursor-not-allowed has-data-disabled:text-ink-soft">
      <BaseCheckbox.Root
        {...state}
        onCheckedChange={(checked) => onChange?.(checked)}
        className="mt-[calc((var(--leading-body)-var(--tick))/2)] flex size-(--tick) shrink-0 items-center justify-center rounded-md border border-edge bg-surface [--tick:1.125rem] hover:border-ink data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent data-disabled:border-line data-disabled:bg-sunken"
      >
        <BaseCheckbox.Indicator>
          <Check aria-hidden="true" size={14} strokeWidth={3} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span className="prose-words min-w-0">
        {label}
        {hint === undefined ? null : <span className="block text-small text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}
