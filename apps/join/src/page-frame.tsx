'use client';

import type { ReactNode } from 'react';
import { Wordmark } from '@visavis/ui/wordmark';
import { LanguageSwitch } from './language/language-switch.tsx';

export type PageFrameProps = { readonly children: ReactNode; readonly actions?: ReactNode };

/** One column, one thing at a time; what is pressed stands at the bottom, where the thumb is. */
export function PageFrame({ children, actions }: PageFrameProps) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-120 flex-col px-4 roomy:px-0 roomy:pt-6">
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-3">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="prose-words flex flex-1 flex-col gap-5 pt-4 roomy:flex-none roomy:pt-10">
        {children}
      </main>
      {actions ? (
        <footer className="-mx-4 mt-6 flex flex-col gap-3 bg-paper px-4 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] reachable:sticky reachable:bottom-0 reachable:border-t reachable:border-line roomy:mx-0 roomy:border-0 roomy:px-0">
          {actions}
        </footer>
      ) : null}
    </div>
  );
}
