import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';

/** All words of one language, as one file that is fetched when it is needed. */
const FILES: Readonly<Record<Language, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('../../messages/en.json'),
  el: () => import('../../messages/el.json'),
  pl: () => import('../../messages/pl.json'),
  de: () => import('../../messages/de.json'),
  hi: () => import('../../messages/hi.json'),
};

export type AllWords = { readonly locale: Language; readonly messages: Messages };

export async function fetchWords(locale: Language): Promise<AllWords> {
  const { default: messages } = await FILES[locale]();
  return { locale, messages };
}
