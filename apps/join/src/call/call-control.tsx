'use client';

import type { ReactNode } from 'react';

export type CallControlProps = {
  readonly icon: ReactNode;
  readonly children: string;
  readonly onPress: () => void;
  readonly isStop?: boolean;
  readonly isBusy?: boolean;
  readonly isPressed?: boolean | undefined;
};

/** One of the few things that can be pressed in a call: a sign with its word, large enough for a thumb. */
export const CallControl = (props: CallControlProps) => (
  <button
    type="button"
    onClick={props.onPress}
    aria-disabled={props.isBusy || undefined}
    aria-pressed={props.isPressed}
    className={`flex min-h-12 min-w-0 flex-col items-center justify-center rounded-md border bg-surface px-0.5 py-1 text-center text-small leading-tight pinned:flex-row pinned:gap-2 pinned:px-2 font-semibold [&>svg]:shrink-0 transition-colors aria-disabled:text-ink-soft aria-pressed:border-accent ${
      props.isStop
        ? 'border-edge text-stop hover:bg-stop-soft'
        : 'border-edge text-accent hover:bg-accent-soft'
    }`}
  >
    {props.icon}
    <span className="max-w-full hyphens-auto [overflow-wrap:anywhere]">{props.children}</span>
  </button>
);
