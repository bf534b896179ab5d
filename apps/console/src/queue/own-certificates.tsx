'use client';

import type { DeskView } from '@visavis/contract/desk';
import { momentWords } from '@visavis/ui/moment';
import { Notice } from '@visavis/ui/notice';
import { useLocale, useTranslations } from 'use-intl';
import { useLanguageName } from '../call/local-text.tsx';

/** What of this agent's certificates keeps calls from ringing, or soon will. */
export function OwnCertificates({ view }: { readonly view: DeskView }) {
  const t = useTranslations('queue.certificates');
  const documents = useTranslations('call.declared.documents');
  const languageName = useLanguageName();
  const locale = useLocale();
  const day = (date: string) => momentWords(date, 'longDate', locale, 'UTC');
  const troubled = view.certificates.flatMap(({ state, ...rest }) =>
    state === 'VALID' ? [] : [{ ...rest, state }],
  );
  const isUnable =
    view.languages.length === 0 ||
    !view.certificates.some(({ state }) => state === 'VALID' || state === 'EXPIRES_SOON');
  if (isUnable && troubled.length === 0)
    return (
      <Notice kind="look" title={t('none.title')}>
        {t('none.words')}
      </Notice>
    );
  if (troubled.length === 0) return null;
  return (
    <Notice kind="look" title={t(isUnable ? 'none.title' : 'title')}>
      <ul className="flex flex-col gap-1">
        {troubled.map(({ documentType, language, expiresOn, state }) => (
          <li key={`${documentType} ${language}`}>
            {t(`line.${state}`, {
              language: languageName(language),
              document: documents(documentType),
              day: day(expiresOn),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
