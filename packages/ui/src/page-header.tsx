import type { ReactNode } from 'react';

export type PageHeaderProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
};

/** The name of a page, a sentence about it, and what can be done on it. */
export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-col gap-1">
        <h1 className="text-title font-semibold">{title}</h1>
        {lead === undefined ? null : (
          <p className="prose-words max-w-prose text-ink-soft">{lead}</p>
        )}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}

/** The column that a staff page stands in. */
export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-[1280px] flex-col gap-6 px-4 py-6">{children}</div>
  );
}
