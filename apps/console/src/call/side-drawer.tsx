'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { KeyHint } from '@visavis/ui/key-hint';

type SideDrawerProps = {
  readonly title: string;
  readonly lead: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * Lies over the right edge of the picture; the steps beside it stay in reach. Takes the focus when it
 * opens and gives it back to the screen.
 */
export function SideDrawer({ title, lead, closeLabel, onClose, children }: SideDrawerProps) {
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const first = drawer.current?.querySelector<HTMLElement>('textarea, input');
    (first ?? drawer.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      ref={drawer}
      tabIndex={-1}
      aria-label={title}
      className="absolute inset-y-0 right-0 z-5 flex w-[min(22rem,100%)] flex-col gap-3 border-l border-line bg-surface p-4 shadow-float outline-none"
    >
      <div className="flex items-start justify-between gap-2">
        <div className="prose-words min-w-0">
          <h2 className="text-lead font-semibold">{title}</h2>
          <p className="text-small text-ink-soft">{lead}</p>
        </div>
        <button
          type="button"
          aria-keyshortcuts="Escape"
          onClick={onClose}
          className="inline-flex min-h-control items-center gap-1 rounded-md px-2 text-accent hover:bg-accent-soft"
        >
          <X aria-hidden="true" size={16} />
          <span className="sr-only">{closeLabel}</span>
          <KeyHint>Esc</KeyHint>
        </button>
      </div>
      {children}
    </section>
  );
}
