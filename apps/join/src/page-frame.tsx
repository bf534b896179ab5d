import type { ReactNode } from 'react';
import { Wordmark } from '@visavis/ui/wordmark';
import { LanguageSwitch } from './language/language-switch.tsx';

export type PageFrameProps = { readonly children: ReactNode; readonly actions?: ReactNode };

/** One column, one thing at a time; what is pressed stands at the bottom, where the thumb is. */
export function PageFrame({ children, actions }: PageFrameProps) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-120 flex-col px-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <header className="flex min-h-14 items-center justify-between gap-3">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="flex flex-1 flex-col gap-4 pt-4">{children}</main>
      {actions ? <footer className="flex flex-col gap-3 pt-6">{actions}</footer> : null}
    </div>
  );
}
