import type { DocumentModel, FeatureSelection } from './document-model.ts';
import { isAdmissible } from './draw-features.ts';

/** What a document has too little of for the rule, by which its features would be drawn. */
export const LACKS = ['FEATURES', 'CATEGORIES', 'OPTICALLY_VARIABLE'] as const;
export type Lack = (typeof LACKS)[number];

/** Why a document can't be chosen; undefined where it can. Features that a video rarely carries don't count. */
export function findLack(model: DocumentModel, selection: FeatureSelection): Lack | undefined {
  if (isAdmissible(model, selection)) return undefined;
  const usable = model.features.filter(({ trust }) => trust !== 'RARELY');
  if (usable.filter((one) => one.isOpticallyVariable).length < selection.opticallyVariable)
    return 'OPTICALLY_VARIABLE';
  if (new Set(usable.map(({ category }) => category)).size < selection.categories)
    return 'CATEGORIES';
  return 'FEATURES';
}
