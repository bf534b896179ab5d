'use client';

import { Clock, IdCard, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Welcome } from '@visavis/contract/customer';
import { Button } from '@visavis/ui/button';
import { useLocale, useTranslations } from 'use-intl';
import { ReferenceLine } from '../reference-line.tsx';
import { Screen } from '../screen.tsx';

export type WelcomeProps = {
  readonly welcome: Welcome;
  /** Whether the next page is on its way. */
  readonly isGoingOn: boolean;
  readonly onNext: () => void;
};

/** Who is asking, why, and what it takes. */
export function WelcomeScreen({ welcome, isGoingOn, onNext }: WelcomeProps) {
  const t = useTranslations('welcome');
  const locale = useLocale();
  return (
    <Screen
      step="WELCOME"
      title={t('title', { name: welcome.name })}
      actions={
        <Button variant="primary" wide onPress={onNext} busy={isGoingOn}>
          {t('next')}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        <p className="text-lead font-semibold">{t('asks', { bank: welcome.bankName })}</p>
        <p>{welcome.purpose[locale]}</p>
      </div>
      <section aria-labelledby="need" className="flex flex-col gap-3">
        <h2 id="need" className="font-semibold">
          {t('need')}
        </h2>
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          <Need icon={<IdCard aria-hidden="true" size={24} />}>{t('document')}</Need>
          <Need icon={<Sun aria-hidden="true" size={24} />}>{t('light')}</Need>
          <Need icon={<Clock aria-hidden="true" size={24} />}>{t('time')}</Need>
        </ul>
      </section>
      <div className="flex flex-col gap-1 text-small text-ink-soft">
        <p>{t('device')}</p>
        <ReferenceLine reference={welcome.reference} />
      </div>
    </Screen>
  );
}

const Need = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) => (
  <li className="flex min-h-13 items-center gap-3 py-2">
    <span className="shrink-0 text-ink-soft">{icon}</span>
    <span>{children}</span>
  </li>
);
