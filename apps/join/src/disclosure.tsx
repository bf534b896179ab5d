'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A question whose answer opens below it. */
export function Disclosure({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="group">
      <summary className="-mx-2 flex min-h-control cursor-pointer list-none items-center gap-2 rounded-md px-2 text-accent hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          size={20}
          className="shrink-0 transition-transform group-open:rotate-90"
        />
        <span>{title}</span>
      </summary>
      <div className="pt-2 pl-7">{children}</div>
    </details>
  );
}
