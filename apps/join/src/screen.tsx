'use client';

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ProgressLine } from '@visavis/ui/progress-line';
import { useTranslations } from 'use-intl';
import { PageFrame } from './page-frame.tsx';
import { usePageTitle } from './use-page-title.ts';

const STEPS = { WELCOME: 1, CONSENT: 2, CHECK: 3, WAIT: 4 } as const;

export type ScreenProps = {
  readonly title: string;
  readonly step?: keyof typeof STEPS | undefined;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Not there yet, or perhaps not the one: it takes no focus and names no tab. */
  readonly isStill?: boolean | undefined;
};

/** One screen of the journey. Its title takes the focus, so that screen readers begin there. */
export function Screen({ title, step, children, actions, isStill = false }: ScreenProps) {
  const t = useTranslations('app');
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(isStill ? null : title);

  useEffect(() => {
    if (isStill) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title, isStill]);

  const total = Object.keys(STEPS).length;
  return (
    <PageFrame actions={actions}>
      {step ? (
        <ProgressLine
          done={STEPS[step]}
          total={total}
          words={t('progress', { step: STEPS[step], total })}
        />
      ) : null}
      <h1 ref={heading} tabIndex={-1} className="text-display font-semibold text-balance">
        {title}
      </h1>
      {children}
    </PageFrame>
  );
}
