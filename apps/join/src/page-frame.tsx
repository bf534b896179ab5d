'use client';

import type { ReactNode } from 'react';
import { Wordmark } from '@visavis/ui/wordmark';
import { LanguageSwitch } from './language/language-switch.tsx';

export type PageFrameProps = { readonly children: ReactNode; readonly actions?: ReactNode };

/** One column, one thing at a time; what is pressed stands at the bottom, where the thumb is. */
export function PageFrame({ children, actions }: PageFrameProps) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-120 flex-col px-4 pb-[max(1.25rem,env(safe-area-inset-bottom))] md:px-0 md:pt-6">
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-3">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="prose-words flex flex-1 flex-col gap-5 pt-4 md:flex-none md:pt-10">
        {children}
      </main>
      {actions ? <footer className="flex flex-col gap-3 pt-6 md:pt-8">{actions}</footer> : null}
    </div>
  );
}
