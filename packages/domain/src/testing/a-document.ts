import type { StepId } from '../ids.ts';
import { inEveryLanguage, type LocalText } from '../language.ts';
import type { DocumentModel, Feature, FeatureSelection } from '../procedure/document-model.ts';
import type { Step } from '../procedure/procedure.ts';

const text = (words: string): LocalText => inEveryLanguage(() => words);
const SOURCE = { text: 'made for a test', standing: 'OWN_INFERENCE' } as const;

const words = (id: string) => ({
  title: text(id),
  instruction: text(id),
  say: text(id),
  prompt: text(id),
  drawing: 'SPEAK' as const,
});

/** What every step for tests has; mandatory, without snapshots. */
export const aStep = (
  id: string,
  over: Partial<Omit<Step, 'kind'>> = {},
): Omit<Step, 'kind' | 'id'> & { readonly id: StepId } => ({
  id: id as StepId,
  mandatory: true,
  snapshots: 0,
  ...words(id),
  source: SOURCE,
  ...over,
});

/** A question, gesture or movement for tests. */
export const aVariant = (id: string) => ({ id, ...words(id) });

/** A feature of a document for tests; optically variable. */
export const aFeature = (id: string, over: Partial<Feature> = {}): Feature => ({
  ...aVariant(id),
  category: 'DIFFRACTIVE',
  isOpticallyVariable: true,
  side: 'FRONT',
  light: 'ANY',
  trust: 'GOOD',
  criterion: text(`${id} is seen`),
  source: SOURCE,
  ...over,
});

const FEATURES: readonly Feature[] = [
  aFeature('hologram'),
  aFeature('kinegram'),
  aFeature('changing-ink', { category: 'SECURITY_PRINTING' }),
  aFeature('guilloche', { category: 'SECURITY_PRINTING', isOpticallyVariable: false }),
  aFeature('laser-image', { category: 'PERSONALISATION' }),
  aFeature('window', { category: 'MATERIAL', isOpticallyVariable: false }),
  aFeature('watermark', { category: 'MATERIAL', isOpticallyVariable: false, trust: 'RARELY' }),
];

/** A Greek identity card for tests, with features of each category. */
export const aModel = (over: Partial<DocumentModel> = {}): DocumentModel => ({
  id: 'a-model',
  version: 1,
  type: 'ID_CARD',
  country: 'GRC',
  series: 'for tests',
  title: text('A model'),
  mrz: 'TD1',
  sides: ['FRONT', 'BACK'],
  features: FEATURES,
  reviewBy: '2030-01-01',
  source: SOURCE,
  ...over,
});

/** Three features of three categories, two of them optically variable, with two substitutes. */
export const aSelection = (over: Partial<FeatureSelection> = {}): FeatureSelection => ({
  ...{ features: 3, categories: 3, opticallyVariable: 2, substitutes: 2 },
  source: SOURCE,
  ...over,
});
