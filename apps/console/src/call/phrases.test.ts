import { expect, test } from '@jest/globals';
import { readPhrases } from '../language/phrases.ts';
import { LANGUAGES } from '../language/languages.ts';
import { LONGEST_MESSAGE } from '@visavis/contract/attendance';
import { phrasesFor } from './phrases.ts';

test.each(LANGUAGES)('the agent reads their own words and sends those in %s', (customer) => {
  const all = readPhrases();
  const phrases = phrasesFor(all, { agent: 'de', customer });
  expect(phrases.map(({ id }) => id)).toEqual(Object.keys(all.en));
  for (const { id, own, sent } of phrases) {
    expect([own, sent]).toEqual([all.de[id], all[customer][id]]);
    expect(sent.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  }
});
