import { expect, test } from '@jest/globals';
import { inEveryLanguage } from '../language.ts';
import type { DocumentModel, Feature } from './document-model.ts';
import { findLack } from './lack.ts';

const text = inEveryLanguage(() => 'x');
const source = { text: 'x', standing: 'PRIMARY' } as const;
const aFeature = (id: string, change: Partial<Feature> = {}): Feature => ({
  ...{ id, title: text, instruction: text, say: text, prompt: text, drawing: 'TILT' },
  ...{ category: 'DIFFRACTIVE', isOpticallyVariable: true, side: 'FRONT', light: 'SPOT' },
  ...{ trust: 'GOOD', criterion: text, source },
  ...change,
});
const aModel = (features: readonly Feature[]): DocumentModel => ({
  ...{ id: 'a-card', version: 1, type: 'ID_CARD', country: 'DEU', series: 'x', title: text },
  ...{ mrz: 'TD1', sides: ['FRONT', 'BACK'], features, reviewBy: '2027-01-01', source },
});
const rule = { features: 3, categories: 2, opticallyVariable: 2, substitutes: 1, source };
const printed = aFeature('print', { category: 'SECURITY_PRINTING', isOpticallyVariable: false });

test.each([
  [undefined, [aFeature('a'), aFeature('b'), printed]],
  ['OPTICALLY_VARIABLE', [aFeature('a'), printed, { ...printed, id: 'other' }]],
  ['OPTICALLY_VARIABLE', [aFeature('a'), aFeature('b', { trust: 'RARELY' }), printed]],
  ['CATEGORIES', [aFeature('a'), aFeature('b'), aFeature('c')]],
  ['FEATURES', [aFeature('a'), aFeature('b', { category: 'MATERIAL' })]],
] as const)('a document lacks %s', (lack, features) => {
  expect(findLack(aModel(features), rule)).toBe(lack);
});
