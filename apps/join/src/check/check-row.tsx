'use client';

import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { SignalIcon } from '@visavis/ui/signal';

export type CheckRowProps = {
  /** `ask`: nothing was measured, the person looks for themselves. */
  readonly kind: 'verified' | 'look' | 'ask';
  readonly title: string;
  readonly words: string;
  readonly children?: ReactNode;
};

/** One thing that was checked: its name, what was found, and the shape of the finding. */
export const CheckRow = ({ kind, title, words, children }: CheckRowProps) => (
  <li className="flex items-start gap-3 py-2.5">
    <span className="pt-1">
      {kind === 'ask' ? (
        <Eye aria-hidden="true" size={18} className="text-ink-soft" />
      ) : (
        <SignalIcon kind={kind} size={18} />
      )}
    </span>
    <div className="prose-words min-w-0 flex-1">
      <p className="font-semibold">{title}</p>
      <p className={kind === 'look' ? '' : 'text-small text-ink-soft'}>{words}</p>
    </div>
    {children ? <span className="pt-1">{children}</span> : null}
  </li>
);
