'use client';

import { useTranslations } from 'use-intl';
import type { Consent } from '@visavis/domain/case/case';
import { Moment } from '@visavis/ui/moment';
import { Signal } from '@visavis/ui/signal';

/** What the customer agreed to, in which words, and when. */
export function ConsentList({ consents }: { readonly consents: readonly Consent[] }) {
  const t = useTranslations('cases.consents');
  if (consents.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {consents.map(({ purpose, textVersion, language, at }) => (
        <li key={purpose} className="flex flex-col">
          <Signal kind="verified">{t(`purpose.${purpose}`)}</Signal>
          <span className="pl-5 text-small text-ink-soft">
            {t('text', { version: textVersion, language: language.toUpperCase() })}
            {' · '}
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
