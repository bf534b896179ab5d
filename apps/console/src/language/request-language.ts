import { cache } from 'react';
import { readerOf } from '@visavis/ui/language/reader';
import { createTranslator } from 'use-intl/core';
import { LANGUAGES } from './languages.ts';
import { MESSAGES } from './messages.ts';

/** The reader's language with its words, their time zone, and the page's nonce. */
export const requestLanguage = cache(async () => {
  const reader = await readerOf(LANGUAGES);
  return { ...reader, messages: MESSAGES[reader.locale] };
});

/** The words, for a component that renders on the server. */
export const serverTranslations = cache(async () => createTranslator(await requestLanguage()));
