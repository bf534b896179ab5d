'use client';

import { Button } from '@visavis/ui/button';
import { Loading } from '@visavis/ui/loading';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../disclosure.tsx';
import { CopyLink } from '../halts/copy-link.tsx';
import type { CustomerLine } from '../journey/customer-line.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Screen } from '../screen.tsx';
import { QrCode } from './qr-code.tsx';
import { useHandOver } from './use-hand-over.ts';

export type HandOverScreenProps = { readonly line: CustomerLine; readonly onBack: () => void };

/** The link for another device, to be scanned or copied. This page ends when it is opened there. */
export function HandOverScreen({ line, onBack }: HandOverScreenProps) {
  const t = useTranslations('handOver');
  const { offer, renew } = useHandOver(line);
  const { link, refused, isExpired } = offer;
  return (
    <Screen
      title={t('title')}
      actions={
        <>
          <RefusalNotice refused={refused} />
          {refused || isExpired ? (
            <Button variant="primary" wide onPress={renew} busyLabel={t('making')}>
              {t('again')}
            </Button>
          ) : null}
          <Button wide onPress={onBack}>
            {t('back')}
          </Button>
        </>
      }
    >
      <p className="text-lead">{t('lead')}</p>
      <div className="flex min-h-56 items-center justify-center">
        {link ? <QrCode text={link} label={t('code')} /> : null}
        {!link && !refused && !isExpired ? <Loading words={t('making')} /> : null}
        {isExpired ? <p role="status">{t('expired')}</p> : null}
      </div>
      <p className="text-ink-soft">{t('safe')}</p>
      {link ? (
        <Disclosure title={t('cannotScan')}>
          <div className="flex flex-col gap-3">
            <p>{t('cannotScanText')}</p>
            <CopyLink link={link} />
          </div>
        </Disclosure>
      ) : null}
    </Screen>
  );
}
