import type { ReactNode } from 'react';
import { Wordmark } from '@visavis/ui/wordmark';
import { LanguageSwitch } from '../language/language-switch.tsx';

/** A page for somebody of whom we know nothing yet: one narrow column. */
export function PlainPage({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 items-center justify-between gap-3 px-4">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-[12vh] pb-12">
        <div className="flex w-full max-w-88 flex-col gap-6">{children}</div>
      </main>
    </div>
  );
}
