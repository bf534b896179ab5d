import { expect, test } from '@jest/globals';
import { LANGUAGES } from '@visavis/domain/language';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogue } from './catalogue.ts';
import { FOLDERS } from './read-files.ts';
import { procedureSchema } from './schema.ts';

const catalogue = readCatalogue();
const bankOfGreece = catalogue.get('gr-bog-video', 1);

test('the Bank of Greece procedure has every step that the Act asks for, in order', () => {
  expect(bankOfGreece.steps.map(({ id }) => id)).toEqual([
    'consent',
    'identity-statement',
    'face-front',
    'face-left',
    'face-right',
    'liveness',
    'document-front',
    'document-back',
    'hologram',
    'one-time-code',
    'data-confirmation',
  ]);
  expect(bankOfGreece.steps.every(({ mandatory }) => mandatory)).toBe(true);
});

test.each(LANGUAGES)(
  'what the customer reads in %s is at most twelve words a sentence',
  (language) => {
    const sentences = bankOfGreece.steps.flatMap(({ prompt }) =>
      prompt[language].split(/[.;?!।]\s*/),
    );
    const long = sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 12);
    expect(long).toEqual([]);
  },
);

test('an unknown key, a missing language and a step id twice are refused', () => {
  const [first] = bankOfGreece.steps;
  expect(procedureSchema.safeParse({ ...bankOfGreece, colour: 'red' }).success).toBe(false);
  expect(procedureSchema.safeParse({ ...bankOfGreece, title: { en: 'x' } }).success).toBe(false);
  expect(procedureSchema.safeParse({ ...bankOfGreece, steps: [first, first] }).success).toBe(false);
  expect(procedureSchema.safeParse(bankOfGreece).success).toBe(true);
});

test('a file that is not a procedure stops the start, and is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'procedures-'));
  try {
    await writeFile(join(folder, 'broken.json'), '{"id":"x"}');
    expect(() => readCatalogue({ ...FOLDERS, released: folder })).toThrow(
      /broken\.json is not a procedure/,
    );
    expect(() => readCatalogue({ ...FOLDERS, documents: folder })).toThrow(
      /broken\.json is not a document model/,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a document that the library does not have is refused by its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'procedures-'));
  const selection = {
    ...{ features: 3, categories: 3, opticallyVariable: 2, substitutes: 2 },
    source: bankOfGreece.source,
  };
  const documents = { models: [{ id: 'moon-id', version: 1 }], selection };
  try {
    await writeFile(join(folder, 'a-1.json'), JSON.stringify({ ...bankOfGreece, documents }));
    expect(() => readCatalogue({ ...FOLDERS, released: folder })).toThrow(
      /gr-bog-video version 1 names document moon-id version 1/,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an unknown procedure or version is refused by its code', () => {
  const refusal = expect.objectContaining({ code: 'PROCEDURE_UNKNOWN' });
  expect(() => catalogue.getCurrent('nowhere')).toThrow(refusal);
  expect(() => catalogue.get('gr-bog-video', 99)).toThrow(refusal);
});
