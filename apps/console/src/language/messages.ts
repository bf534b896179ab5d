import de from '../../messages/de.json' with { type: 'json' };
import el from '../../messages/el.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };
import hi from '../../messages/hi.json' with { type: 'json' };
import pl from '../../messages/pl.json' with { type: 'json' };
import reasonsDe from '../../messages/reasons.de.json' with { type: 'json' };
import reasonsEl from '../../messages/reasons.el.json' with { type: 'json' };
import reasonsEn from '../../messages/reasons.en.json' with { type: 'json' };
import reasonsHi from '../../messages/reasons.hi.json' with { type: 'json' };
import reasonsPl from '../../messages/reasons.pl.json' with { type: 'json' };
import type { Language } from './languages.ts';

/** The words of a language, with those for the reasons of an outcome, by their code. */
export type Messages = typeof en & { readonly reasons: typeof reasonsEn };

/** All words, by language. A language that lacks a word does not compile. */
export const MESSAGES: Readonly<Record<Language, Messages>> = {
  en: { ...en, reasons: reasonsEn },
  el: { ...el, reasons: reasonsEl },
  pl: { ...pl, reasons: reasonsPl },
  de: { ...de, reasons: reasonsDe },
  hi: { ...hi, reasons: reasonsHi },
};

declare module 'use-intl' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface merges with theirs.
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
