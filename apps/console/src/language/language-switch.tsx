'use client';

import { LanguageChoice } from '@visavis/ui/language/language-choice';
import { useLocale, useTranslations } from 'use-intl';
import { LANGUAGES } from './languages.ts';

/** Lets a person read the app in another language. */
export function LanguageSwitch() {
  const t = useTranslations('app');
  return <LanguageChoice label={t('language')} languages={LANGUAGES} chosen={useLocale()} />;
}
