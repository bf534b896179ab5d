import type { DocumentModel } from '@visavis/domain/procedure/document-model';
import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import type { Variant } from '@visavis/domain/procedure/variant';

/** A step as the agent reads it from the screen. */
export type ReadStep = {
  readonly number: number;
  readonly count: number;
  readonly title: string;
  /** What the agent's screen says that the customer's screen says. */
  readonly prompt: string;
};

/** What the procedure has to say about a step that was read: its kind, and the words of what was drawn. */
export type FoundStep = { readonly step: Step; readonly words: Variant };

/** Finds what was read in what was written: the story never asks the server what comes next. */
export function findInProcedure(
  procedure: Procedure,
  { title, prompt }: Pick<ReadStep, 'title' | 'prompt'>,
): FoundStep {
  const isIt = ({ words }: FoundStep) => words.title.en === title && words.prompt.en === prompt;
  const found = procedure.steps
    .flatMap((step) => variantsOf(step, procedure).map((words) => ({ step, words })))
    .find(isIt);
  if (!found) throw new Error(`No step of ${procedure.id} is called “${title}”, “${prompt}”.`);
  return found;
}

const variantsOf = (step: Step, { documents }: Procedure): readonly Variant[] => {
  if (step.kind === 'SECURITY_FEATURE')
    return [step, ...(documents?.models ?? []).flatMap(({ features }) => features)];
  if ('pool' in step && step.pool && step.pool.length > 0) return step.pool;
  return [step];
};

/** A document of the procedure, by its id. */
export function modelOf({ id, documents }: Procedure, modelId: string): DocumentModel {
  const found = documents?.models.find((model) => model.id === modelId);
  if (!found) throw new Error(`${id} knows no document ${modelId}.`);
  return found;
}

/**
 * Whether another feature of the document can take the place of one that can't be checked, beside the
 * others that were drawn, so that the procedure's rule still holds.
 */
export function hasSubstitute(
  { documents }: Procedure,
  { features }: DocumentModel,
  drawn: readonly string[],
  failing: string,
): boolean {
  const selection = documents?.selection;
  if (!selection) return false;
  const kept = features.filter(({ title }) => drawn.includes(title.en) && title.en !== failing);
  return features
    .filter(({ title, trust }) => !drawn.includes(title.en) && trust !== 'RARELY')
    .some((other) => {
      const set = [...kept, other];
      return (
        new Set(set.map(({ category }) => category)).size >= selection.categories &&
        set.filter((one) => one.isOpticallyVariable).length >= selection.opticallyVariable
      );
    });
}
