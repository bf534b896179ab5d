import type { DocumentModel, Feature, FeatureSelection } from './document-model.ts';
import { drawLot, shuffle } from './lots.ts';

/** Every choice of so many members, in the members' own order. */
function choices<Member>(
  members: readonly Member[],
  count: number,
): readonly (readonly Member[])[] {
  if (count === 0) return [[]];
  return members.flatMap((first, index) =>
    choices(members.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  );
}

const satisfies = (features: readonly Feature[], selection: FeatureSelection): boolean =>
  new Set(features.map(({ category }) => category)).size >= selection.categories &&
  features.filter(({ isOpticallyVariable }) => isOpticallyVariable).length >=
    selection.opticallyVariable;

/** The choices of features that keep the selection's rule, hold `kept` and leave `without` out. */
const listChoices = (
  model: DocumentModel,
  selection: FeatureSelection,
  kept: readonly Feature[] = [],
  without: readonly Feature[] = [],
): readonly (readonly Feature[])[] =>
  choices(
    model.features.filter((feature) => feature.trust !== 'RARELY' && !without.includes(feature)),
    selection.features,
  ).filter(
    (features) =>
      satisfies(features, selection) && kept.every((feature) => features.includes(feature)),
  );

/** Whether a document has the features that the rule asks for: one that has not can't be chosen. */
export const isAdmissible = (model: DocumentModel, selection: FeatureSelection): boolean =>
  listChoices(model, selection).length > 0;

/** The features to check, each choice that keeps the rule as likely as the other; none where there is none. */
export function drawFeatures(
  seed: string,
  label: string,
  model: DocumentModel,
  selection: FeatureSelection,
): readonly Feature[] {
  const valid = listChoices(model, selection);
  const drawn = valid[valid.length === 0 ? 0 : drawLot(seed, label, valid.length)] ?? [];
  return shuffle(seed, `${label}/order`, drawn);
}

/**
 * Another feature in place of one that can't be checked, so that with the `kept` ones the rule still
 * holds; undefined where no feature of the document will do.
 */
export function drawSubstitute(
  seed: string,
  label: string,
  { model, selection }: { readonly model: DocumentModel; readonly selection: FeatureSelection },
  soFar: { readonly kept: readonly Feature[]; readonly impossible: readonly Feature[] },
): Feature | undefined {
  const { kept, impossible } = soFar;
  const valid = listChoices(model, selection, kept, impossible);
  const choice = valid[valid.length === 0 ? 0 : drawLot(seed, label, valid.length)];
  return choice?.find((feature) => !kept.includes(feature));
}
