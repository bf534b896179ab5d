import type { ReactNode } from 'react';

export type EmptyStateProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Says why there is nothing here, and what would change that. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="prose-words flex flex-col items-start gap-2 rounded-md border border-dashed border-edge px-6 py-8">
      <p className="text-lead font-semibold">{title}</p>
      {children === undefined ? null : <div className="max-w-prose text-ink-soft">{children}</div>}
      {actions ? <div className="flex flex-wrap gap-2 pt-2">{actions}</div> : null}
    </div>
  );
}
