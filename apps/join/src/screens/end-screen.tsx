'use client';

import { CameraOff } from 'lucide-react';
import type { CustomerStage, CustomerView } from '@visavis/contract/customer';
import { Button } from '@visavis/ui/button';
import { Mono } from '@visavis/ui/mono';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { Screen } from '../screen.tsx';

export type EndProps = {
  readonly view: CustomerView;
  readonly at: CustomerStage & { readonly stage: 'ENDED' };
  readonly onAgain: () => void;
};

/** What became of it in neutral words, what happens next, and the number to quote. */
export function EndScreen({ view, at, onAgain }: EndProps) {
  const t = useTranslations('end');
  const bank = view.bankName;
  return (
    <Screen
      title={t(`${at.ending}.title`)}
      actions={
        at.mayTryAgain ? (
          <Button variant="primary" wide onPress={onAgain}>
            {t('again')}
          </Button>
        ) : undefined
      }
    >
      <div className="flex items-start gap-2 text-lead">
        {at.ending === 'APPROVED' ? (
          <span className="pt-1">
            <SignalIcon kind="verified" size={22} />
          </span>
        ) : null}
        <p>{t(`${at.ending}.lead`, { bank })}</p>
      </div>
      <section aria-labelledby="next" className="flex flex-col gap-2">
        <h2 id="next" className="font-semibold">
          {t('whatNext')}
        </h2>
        <p>{t(`${at.ending}.next`, { bank })}</p>
      </section>
      <section
        aria-labelledby="reference"
        className="flex flex-col gap-1 border-y border-line py-4"
      >
        <h2 id="reference" className="text-small text-ink-soft">
          {t('reference')}
        </h2>
        <p className="text-title font-semibold">
          <Mono>{view.reference}</Mono>
        </p>
        <p className="text-small text-ink-soft">{t('referenceHint', { bank })}</p>
      </section>
      <p className="flex items-center gap-2 text-small text-ink-soft">
        <CameraOff aria-hidden="true" size={18} className="shrink-0" />
        {t('cameraOff')}
      </p>
    </Screen>
  );
}
