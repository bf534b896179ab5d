import de from '../../messages/de.json' with { type: 'json' };
import el from '../../messages/el.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };
import hi from '../../messages/hi.json' with { type: 'json' };
import pl from '../../messages/pl.json' with { type: 'json' };
import type { Language } from './languages.ts';

export type Messages = typeof en;

/** All words, by language. A language that lacks a word does not compile. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en, el, pl, de, hi };

declare module 'use-intl' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface merges with theirs.
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
