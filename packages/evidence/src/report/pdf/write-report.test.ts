import { buffer } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { aKey, contentOf } from '../../testing/a-package.ts';
import { aToldCase } from '../../testing/a-told-case.ts';
import { runsOf } from './typeface.ts';
import { writeReport } from './write-report.ts';

const webp = await sharp({
  create: { width: 64, height: 36, channels: 3, background: '#7799bb' },
})
  .webp()
  .toBuffer();
const told = aToldCase([webp, webp]);
const { report, heads, stored } = contentOf(told, aKey('house', 7));

const write = (language: 'en' | 'el') =>
  writeReport(report, {
    language,
    zone: 'Europe/Athens',
    heads,
    read: async (file) => {
      const evidence = stored.get(file);
      if (!evidence) throw new Error(`${file} is not stored`);
      return buffer(await told.store.read(evidence));
    },
  });

test.each(['en', 'el'] as const)(
  'the report in %s is a PDF with its pictures',
  async (language) => {
    const text = (await write(language)).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain(`/Lang (${language})`);
    expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2);
    expect(text).toContain('+IBMPlexSans-Regular');
  },
);

test('the same report makes the same bytes', async () => {
  expect((await write('el')).equals(await write('el'))).toBe(true);
});

test('a snapshot that is no picture does not stop the report', async () => {
  const content = contentOf(aToldCase([Buffer.from('no picture')]), aKey('house', 7));
  const pdf = await writeReport(content.report, {
    language: 'en',
    zone: 'UTC',
    heads: [],
    read: async () => Buffer.from('no picture'),
  });
  expect(pdf.toString('latin1')).not.toContain('/Subtype /Image');
});

test('a name of two scripts is written with the file of each', () => {
  expect(runsOf('Ελένη Žižek', 'regular').map(({ text }) => text)).toEqual([
    ...['Ελένη', ' ', 'Ž', 'i', 'ž', 'ek'],
  ]);
  expect(runsOf('ა', 'regular')).toMatchObject([{ text: '?' }]);
});
