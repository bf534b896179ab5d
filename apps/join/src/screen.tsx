'use client';

import { useEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
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
};

/** One screen of the journey. Its title takes the focus, so that screen readers begin there. */
export function Screen(props: ScreenProps) {
  const { title } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);

  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);

  return <StillScreen {...props} heading={heading} />;
}

type StillScreenProps = ScreenProps & {
  readonly heading?: RefObject<HTMLHeadingElement | null> | undefined;
};

/** A screen that is not there yet, or may not be the one: it takes no focus and names no tab. */
export function StillScreen({ title, step, children, actions, heading }: StillScreenProps) {
  const t = useTranslations('app');
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
