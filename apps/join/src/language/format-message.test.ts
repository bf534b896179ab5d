import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  _createCache as createCache,
  _createIntlFormatters as createIntlFormatters,
} from 'use-intl';
import formatAnyMessage from 'use-intl/format-message';
import { formatMessage } from './format-message.ts';
import { LANGUAGES } from './languages.ts';

type Tree = { readonly [key: string]: string | Tree };

const readWords = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8'),
  ) as Tree;

const wordsOf = (tree: Tree): readonly string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : wordsOf(value)));

/** The plural forms of all five languages turn up among these. */
const COUNTS = [0, 1, 2, 3, 5, 11, 12, 21, 22, 101, 1_234] as const;

const valuesFor = (words: string, count: number) =>
  Object.fromEntries(
    [...words.matchAll(/\{(\w+)(, *plural)?/g)].map(([, name = '', plural]) => [
      name,
      plural ? count : `<${name}>`,
    ]),
  );

const readerOf = (locale: string) => {
  const cache = createCache();
  return { locale, cache, formatters: createIntlFormatters(cache) };
};

test.each(LANGUAGES)('every message of %s reads as by the whole of ICU', (locale) => {
  const reader = readerOf(locale);
  for (const words of wordsOf(readWords(locale)))
    for (const count of words.includes('plural') ? COUNTS : [1]) {
      const values = words.includes('{') ? valuesFor(words, count) : undefined;
      const ours = formatMessage('a.key', words, values, reader);
      expect(ours).toBe(formatAnyMessage('a.key', words, values, reader));
    }
});

test('what is not there is not shown as if it were', () => {
  expect(() => formatMessage('a.key', 'Good day, {name}', {}, readerOf('en'))).toThrow('{name}');
  expect(() => formatMessage('a.key', { deeper: 'words' }, {}, readerOf('en'))).toThrow('a.key');
});
