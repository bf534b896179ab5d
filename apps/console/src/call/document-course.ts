import type { LedSession } from '@visavis/contract/staff';

export type Model = LedSession['documents'][number];
export type ModelGroup = 'SUGGESTED' | 'ADMITTED' | 'NOT_ADMITTED';

const groupOf = ({ isSuggested, lacks }: Model): ModelGroup => {
  if (lacks) return 'NOT_ADMITTED';
  return isSuggested ? 'SUGGESTED' : 'ADMITTED';
};

/** The documents with the likely ones first, and those that can't be chosen last. */
export function groupDocuments(
  models: readonly Model[],
): readonly { readonly group: ModelGroup; readonly models: readonly Model[] }[] {
  return (['SUGGESTED', 'ADMITTED', 'NOT_ADMITTED'] as const)
    .map((group) => ({ group, models: models.filter((model) => groupOf(model) === group) }))
    .filter((one) => one.models.length > 0);
}

/** Whether a feature was answered: from then on the document stays. */
export const isDocumentFinal = ({ steps }: Pick<LedSession, 'steps'>): boolean =>
  steps.some(({ feature, result }) => feature !== null && result !== null);
