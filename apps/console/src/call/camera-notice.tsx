import type { MediaRefusal } from '@visavis/call-client/local-media';
import { Button } from '@visavis/ui/button';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';

type CameraNoticeProps = { readonly refusal: MediaRefusal; readonly onAskAgain: () => void };

/** Says in plain words why the agent has no picture, and what to do. */
export function CameraNotice({ refusal, onAskAgain }: CameraNoticeProps) {
  const t = useTranslations('call.camera');
  return (
    <Notice
      kind="stop"
      title={t('title')}
      actions={
        <Button variant="primary" onPress={onAskAgain}>
          {t('again')}
        </Button>
      }
    >
      <p>{t(`refusal.${refusal}`)}</p>
      <p>{t('safe')}</p>
    </Notice>
  );
}
