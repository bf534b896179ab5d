import { expect, test } from '@jest/globals';
import { aSession } from '../testing/a-case.ts';
import { aModel, aSelection, aStep } from '../testing/a-document.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import { listScript } from './script.ts';

const card = aModel({ id: 'card' });
const passport = aModel({ id: 'passport', sides: ['FRONT'] });
const procedure = aProcedure({
  steps: [
    { ...aStep('front'), kind: 'DOCUMENT', side: 'FRONT' },
    { ...aStep('back'), kind: 'DOCUMENT', side: 'BACK' },
    {
      ...aStep('register', { forDocuments: ['card'] }),
      ...{ kind: 'EXTERNAL_CHECK', register: 'police', mustBePositive: true },
    },
  ],
  documents: { models: [card, passport], selection: aSelection() },
});

const idsWith = (document?: { readonly id: string; readonly version: number }) =>
  listScript(procedure, aSession(document ? { document } : {})).map(({ id }) => id);

test('a register is asked only about the documents that it knows', () => {
  expect(idsWith({ id: 'card', version: 1 })).toEqual(['front', 'back', 'register']);
});

test('a document is not asked for a side that it does not have', () => {
  expect(idsWith({ id: 'passport', version: 1 })).toEqual(['front']);
});

test('until a document is chosen every step stands, so that none can be passed over', () => {
  expect(idsWith()).toEqual(['front', 'back', 'register']);
});
