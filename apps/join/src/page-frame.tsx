'use client';

import type { ReactNode } from 'react';
import { classNames } from '@visavis/ui/class-names';
import { Wordmark } from '@visavis/ui/wordmark';
import { LanguageSwitch } from './language/language-switch.tsx';

export type PageFrameProps = { readonly children: ReactNode; readonly actions?: ReactNode };

/**
 * One column, one thing at a time; what is pressed stands at the bottom, where the thumb is. On a phone
 * on its side, what stands in columns (`data-columns`) takes the whole width, its actions always in sight.
 */
export function PageFrame({ children, actions }: PageFrameProps) {
  return (
    <div className="group mx-auto flex min-h-dvh w-full max-w-120 flex-col px-4 lying:has-[[data-columns]]:max-w-200 roomy:px-0 roomy:pt-6">
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 lying:min-h-12">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main className="prose-words flex flex-1 flex-col gap-5 pt-4 lying:gap-2 lying:pt-0 lying:[&>h1]:text-title roomy:flex-none roomy:pt-10">
        {children}
      </main>
      {actions ? (
        <footer
          className={classNames(
            '-mx-4 mt-6 flex flex-col gap-3 bg-paper px-4 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] reachable:sticky reachable:bottom-0 reachable:border-t reachable:border-line roomy:mx-0 roomy:border-0 roomy:px-0',
            'lying:group-has-[[data-columns]]:sticky lying:group-has-[[data-columns]]:bottom-0 lying:group-has-[[data-columns]]:border-t lying:group-has-[[data-columns]]:border-line',
            'lying:mt-3 lying:flex-row lying:flex-wrap lying:pt-2 lying:pb-[max(0.5rem,env(safe-area-inset-bottom))] lying:[&>*]:basis-full lying:[&>span]:flex-1 lying:[&>span]:basis-56',
          )}
        >
          {actions}
        </footer>
      ) : null}
    </div>
  );
}
