import { buffer } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@visavis/domain/language';
import sharp from 'sharp';
import { aKey, contentOf } from '../../testing/a-package.ts';
import { aToldCase } from '../../testing/a-told-case.ts';
import { runsOf } from './typeface.ts';
import { wordsIn } from './words.ts';
import { wrap } from './wrap.ts';
import { writeReport } from './write-report.ts';

const webp = await sharp({
  create: { width: 64, height: 36, channels: 3, background: '#7799bb' },
})
  .webp()
  .toBuffer();
const told = aToldCase([webp, webp]);
const { report, stored } = contentOf(told, aKey('house', 7));

const write = (language: Language) =>
  writeReport(report, {
    language,
    zone: 'Europe/Athens',
    read: async (file) => {
      const evidence = stored.get(file);
      if (!evidence) throw new Error(`${file} is not stored`);
      return buffer(await told.store.read(evidence));
    },
  });

test.each(LANGUAGES)('the report in %s is a PDF with its pictures', async (language) => {
  const text = (await write(language)).toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text).toContain(`/Lang (${language})`);
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2);
  expect(text).toContain('+IBMPlexSans-Regular');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('/Outlines');
});

test('the same report makes the same bytes', async () => {
  expect((await write('el')).equals(await write('el'))).toBe(true);
});

test('a snapshot that is no picture does not stop the report', async () => {
  const content = contentOf(aToldCase([Buffer.from('no picture')]), aKey('house', 7));
  const pdf = await writeReport(content.report, {
    language: 'en',
    zone: 'UTC',
    read: async () => Buffer.from('no picture'),
  });
  expect(pdf.toString('latin1')).not.toContain('/Subtype /Image');
});

/** Every text within an object of words; those that are made by a function with marks in place. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function')
    return [String((words as (...of: unknown[]) => unknown)('1', '2', '3', '4', '5'))];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(textsIn);
}

test.each(LANGUAGES)('every letter of the words in %s is in a typeface', (language) => {
  const shown = (text: string) =>
    runsOf(text, 'regular')
      .map((run) => run.text)
      .join('');
  const texts = textsIn(wordsIn(language));
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.map(shown)).toEqual(texts.map((text) => text.normalize('NFC')));
});

test('letters of Devanagari stay together, with their joiners, in one run', () => {
  expect(runsOf('क्ष\u200dत्रिय AB', 'bold').map(({ text }) => text)).toEqual([
    ...['क्ष\u200dत्रिय', ' AB'],
  ]);
});

test('a word that is too wide is never cut within a letter and its signs', () => {
  const lines = wrap('क्षत्रियाणि', 2, (text) => [...text].length);
  expect(lines.join('')).toBe('क्षत्रियाणि');
  expect(lines.every((line) => !/^\p{M}/u.test(line))).toBe(true);
});

test('a name of two scripts is written with the file of each', () => {
  expect(runsOf('Ελένη Žižek', 'regular').map(({ text }) => text)).toEqual([
    ...['Ελένη', ' ', 'Ž', 'i', 'ž', 'ek'],
  ]);
  expect(runsOf('ა', 'regular')).toMatchObject([{ text: '?' }]);
});
