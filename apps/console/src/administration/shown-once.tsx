'use client';

import { useTranslations } from 'use-intl';
import { CopyButton } from '../cases/copy-button.tsx';
import { Mono } from '@visavis/ui/mono';
import { Notice } from '@visavis/ui/notice';

/** A secret that is shown now and never again. */
export function ShownOnce({ title, secret }: { readonly title: string; readonly secret: string }) {
  const t = useTranslations('admin.once');
  return (
    <Notice kind="look" title={title}>
      <p>{t('words')}</p>
      <p className="my-1 rounded-md border border-line bg-surface p-3 text-lead">
        <Mono>{secret}</Mono>
      </p>
      <CopyButton text={secret} label={t('copy')} />
    </Notice>
  );
}
