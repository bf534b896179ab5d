'use client';

import { canCall } from '@visavis/call-client/local/browser';
import { Button } from '@visavis/ui/button';
import { buttonLook } from '@visavis/ui/button-look';
import { Loading } from '@visavis/ui/loading';
import { useTranslations } from 'use-intl';
import { CopyLink } from './copy-link.tsx';
import type { HaltPageProps } from './halt-page.tsx';

/** What can be pressed on the page of a halt. */
export function HaltActions({ halt, onReopen, onDespite }: HaltPageProps) {
  const t = useTranslations('halts');
  const again = (
    <Button
      variant="primary"
      wide
      onPress={() => {
        if (onReopen) onReopen();
        else location.reload();
      }}
    >
      {halt === 'TAKEN_OVER' ? t('useHere') : t('tryAgain')}
    </Button>
  );

  switch (halt) {
    case 'UNREACHABLE':
      return (
        <div className="text-center">
          <Loading words={t('trying')} />
        </div>
      );
    case 'IN_APP_BROWSER':
      return (
        <>
          {navigator.userAgent.includes('Android') ? (
            <a href={chromeLink(location.href)} className={buttonLook('primary', true)}>
              {t('openInChrome')}
            </a>
          ) : null}
          <CopyLink />
          {canCall() && onDespite ? (
            <Button variant="quiet" wide onPress={onDespite}>
              {t('goOnHere')}
            </Button>
          ) : null}
        </>
      );
    case 'UNSUPPORTED':
      return <CopyLink />;
    case 'USED':
    case 'CANCELLED':
    case 'HANDED_OVER':
    case 'HAND_OVER_OVER':
      return null;
    default:
      return again;
  }
}

/** The address that makes Android open a page in Chrome instead of the app that shows it. */
function chromeLink(address: string): string {
  const { protocol, host, pathname, hash } = new URL(address);
  const target = `intent://${host}${pathname}${hash}`;
  return `${target}#Intent;scheme=${protocol.replace(':', '')};package=com.android.chrome;end`;
}
