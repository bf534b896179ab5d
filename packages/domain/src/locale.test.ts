import { expect, test } from '@jest/globals';
import { LANGUAGES } from './language.ts';
import { localeOf } from './locale.ts';

test.each([
  ['en', '22 November 2026'],
  ['el', '22 Νοεμβρίου 2026'],
  ['pl', '22 listopada 2026'],
  ['de', '22. November 2026'],
  ['hi', '22 नवंबर 2026'],
])('%s writes the day first', (language, words) => {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  expect(format.format(new Date('2026-11-22T00:00:00Z'))).toBe(words);
});

test.each(LANGUAGES)('the locale of %s is known here and of that language', (language) => {
  const locale = localeOf(language);
  expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
  expect(new Intl.Locale(locale).language).toBe(language);
});

test('a language that is not ours stands for itself', () => {
  expect(localeOf('fr')).toBe('fr');
});
