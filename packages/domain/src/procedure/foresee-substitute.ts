import type { StepId } from '../ids.ts';
import type { Session } from '../session/session.ts';
import type { DocumentModel, FeatureSelection, SubstituteProspect } from './document-model.ts';
import { isAdmissible } from './draw-features.ts';
import type { Procedure } from './procedure.ts';
import { countSubstitutesLeft, findRecord } from './progress.ts';
import { listScript } from './script.ts';

/**
 * What would follow if this feature were answered *not checkable* now: a substitute, or the way to an
 * approval ends, because the limit is used up or because no other feature of the document keeps the
 * rule. Undefined where that answer is given already, or where the step is no drawn feature.
 */
export function foreseeSubstitute(
  procedure: Procedure,
  session: Session,
  stepId: StepId,
): SubstituteProspect | undefined {
  const now = listScript(procedure, session);
  const step = now.find(({ id }) => id === stepId);
  const isAnswered = findRecord(session, stepId)?.result === 'NOT_POSSIBLE';
  if (step?.drawn?.kind !== 'FEATURE' || isAnswered) return undefined;
  if (countSubstitutesLeft(procedure, session) === 0) return 'NONE_LEFT';
  const others = session.steps.filter((record) => record.stepId !== stepId);
  const record = { stepId, result: 'NOT_POSSIBLE', at: session.queuedAt } as const;
  const then = listScript(procedure, { ...session, steps: [...others, record] });
  return then.length > now.length ? 'SUBSTITUTE' : 'NONE_FITS';
}

/**
 * The features of a document that nothing can stand in for, whatever else is drawn: without one of
 * them the rest no longer keeps the rule. A session that draws one and can't check it is never approved.
 */
export const listIrreplaceable = (
  model: DocumentModel,
  selection: FeatureSelection,
): DocumentModel['features'] =>
  isAdmissible(model, selection)
    ? model.features.filter(
        (feature) =>
          feature.trust !== 'RARELY' &&
          !isAdmissible(
            { ...model, features: model.features.filter((other) => other !== feature) },
            selection,
          ),
      )
    : [];
