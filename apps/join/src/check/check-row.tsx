'use client';

import type { ReactNode } from 'react';
import { SignalIcon } from '@visavis/ui/signal';

export type CheckRowProps = {
  readonly kind: 'verified' | 'look';
  readonly title: string;
  readonly words: string;
  readonly children?: ReactNode;
};

/** One device: its name, what was found, and the shape of the finding. */
export const CheckRow = ({ kind, title, words, children }: CheckRowProps) => (
  <li className="flex min-h-16 items-start gap-3 py-3">
    <span className="pt-1">
      <SignalIcon kind={kind} size={18} />
    </span>
    <div className="min-w-0 flex-1">
      <p className="font-semibold">{title}</p>
      <p className="text-small text-ink-soft" role="status">
        {words}
      </p>
    </div>
    {children ? <span className="pt-1">{children}</span> : null}
  </li>
);
