import type { Language } from './language.ts';

/** How dates and numbers of each language are written: English as in Europe, Hindi with Latin digits. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  el: 'el-GR',
  pl: 'pl-PL',
  de: 'de-DE',
  hi: 'hi-IN-u-nu-latn',
};

/** For `Intl`, wherever a date or a number is written. A language that is not ours stands for itself. */
export const localeOf = (language: string): string =>
  (LOCALES as Readonly<Record<string, string>>)[language] ?? language;
