import type { Phrases } from '../call/phrases.ts';
import { MESSAGES } from './messages.ts';

/** The ready phrases in every language: an agent sends them in the customer's. */
export const readPhrases = (): Phrases => ({
  en: MESSAGES.en.phrases,
  el: MESSAGES.el.phrases,
  pl: MESSAGES.pl.phrases,
  de: MESSAGES.de.phrases,
  hi: MESSAGES.hi.phrases,
});
