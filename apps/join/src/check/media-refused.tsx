'use client';

import { browserKindOf } from '@visavis/call-client/local/browser';
import type { MediaRefusal } from '@visavis/call-client/local-media';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import { CopyLink } from '../halts/copy-link.tsx';
import { HandOverLink } from '../hand-over/hand-over-offer.tsx';
import { Screen } from '../screen.tsx';
import { PermissionSteps } from './permission-steps.tsx';

export type MediaRefusedProps = {
  readonly refusal: MediaRefusal;
  readonly onAgain: () => Promise<void>;
};

/** Why there is no camera or microphone, and exactly what to do about it in this browser. */
export function MediaRefused({ refusal, onAgain }: MediaRefusedProps) {
  const t = useTranslations('media');
  return (
    <Screen
      title={t(`${refusal}.title`)}
      actions={
        <>
          {refusal === 'IN_APP_BROWSER' ? <CopyLink /> : null}
          <Button variant="primary" wide onPress={onAgain}>
            {t('tryAgain')}
          </Button>
        </>
      }
    >
      <p>{t(`${refusal}.todo`)}</p>
      {refusal === 'PERMISSION_DENIED' ? (
        <PermissionSteps browser={browserKindOf(navigator.userAgent)} />
      ) : null}
      <p className="text-small text-ink-soft">{t('safe')}</p>
      <HandOverLink />
    </Screen>
  );
}
