import type { DocumentModel, FeatureSelection, Lack } from './document-model.ts';
import { isAdmissible } from './draw-features.ts';

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
