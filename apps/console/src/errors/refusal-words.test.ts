import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ERRORS } from '../../../../packages/domain/src/errors.ts';
import { LANGUAGES } from '../language/languages.ts';

type Words = { readonly errors: Record<string, { happened?: string; todo?: string }> };

const wordsOf = (language: string): Words =>
  JSON.parse(
    readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8'),
  ) as Words;

test.each(LANGUAGES)('%s says of every refusal what happened and what to do', (language) => {
  const { errors } = wordsOf(language);
  expect(Object.keys(errors).sort()).toEqual(Object.keys(ERRORS).sort());
  for (const words of Object.values(errors)) {
    expect(words).toMatchObject({ happened: expect.any(String), todo: expect.any(String) });
  }
});
