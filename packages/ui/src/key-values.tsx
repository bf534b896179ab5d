import { Fragment } from 'react';
import type { ReactNode } from 'react';

export type KeyValue = { readonly key: string; readonly label: string; readonly value: ReactNode };

/** Facts: what it is called on the left, what it is on the right. */
export function KeyValues({ values }: { readonly values: readonly KeyValue[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1">
      {values.map(({ key, label, value }) => (
        <Fragment key={key}>
          <dt className="text-ink-soft">{label}</dt>
          <dd className="prose-words min-w-0">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
