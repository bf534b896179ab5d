import { expect, test } from '@jest/globals';
import { groupDocuments, isDocumentFinal, type Model } from './document-course.ts';

const aModel = (id: string, change: Partial<Model> = {}): Model =>
  ({ id, isSuggested: false, lacks: null, ...change }) as Model;

test('the likely documents stand first, those that can’t be chosen last', () => {
  const paper = aModel('paper', { lacks: 'OPTICALLY_VARIABLE' });
  const card = aModel('card', { isSuggested: true });
  const passport = aModel('passport');
  expect(groupDocuments([paper, passport, card])).toEqual([
    { group: 'SUGGESTED', models: [card] },
    { group: 'ADMITTED', models: [passport] },
    { group: 'NOT_ADMITTED', models: [paper] },
  ]);
  expect(groupDocuments([])).toEqual([]);
});

test('the document stays from the first answered feature on', () => {
  type Steps = Parameters<typeof isDocumentFinal>[0]['steps'];
  const feature = { feature: {}, result: null };
  const other = { feature: null, result: 'PASSED' };
  expect(isDocumentFinal({ steps: [feature, other] as Steps })).toBe(false);
  expect(isDocumentFinal({ steps: [{ ...feature, result: 'PASSED' }] as Steps })).toBe(true);
});
