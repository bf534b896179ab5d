import type { Language, LocalText } from '@visavis/domain/language';
import { useLocale } from 'use-intl';

/** A procedure's text in the agent's own language. */
export function useLocal(): (text: LocalText) => string {
  const locale = useLocale();
  return (text) => text[locale];
}

/** How a language is called in the reader's own. */
export function useLanguageName(): (language: Language) => string {
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (language) => names.of(language) ?? language;
}
