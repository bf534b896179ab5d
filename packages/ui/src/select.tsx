'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { CONTROL_LOOK } from './field.tsx';

export type SelectOption = { readonly value: string; readonly label: string };

export type SelectProps = Omit<ComponentProps<'select'>, 'className' | 'style' | 'children'> & {
  readonly options: readonly SelectOption[];
  /** What stands there while nothing is chosen; leave out where something always is. */
  readonly emptyLabel?: string | undefined;
};

/** One of many, by the platform's own list: phones and screen readers know it. Inside a Field. */
export function Select({ options, emptyLabel, ...select }: SelectProps) {
  return (
    <span className="relative flex">
      <BaseField.Control
        render={
          <select {...select} className={`${CONTROL_LOOK} appearance-none pr-9`}>
            {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        }
      />
      <ChevronDown
        aria-hidden="true"
        size={16}
        className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-soft"
      />
    </span>
  );
}
