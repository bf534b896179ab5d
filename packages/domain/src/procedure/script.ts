import type { StepId } from '../ids.ts';
import type { Session } from '../session/session.ts';
import type { DocumentModel, Feature } from './document-model.ts';
import { drawFeatures, drawSubstitute } from './draw-features.ts';
import { drawCharacters, drawSome, shuffle } from './lots.ts';
import type { DataField, Procedure, Step } from './procedure.ts';
import type { Variant } from './variant.ts';

/** What the lot gave a step of the script. */
export type DrawnContent =
  | { readonly kind: 'QUESTION'; readonly id: string; readonly compareWith?: DataField }
  | { readonly kind: 'GESTURE' | 'MOVEMENT'; readonly id: string }
  | { readonly kind: 'FEATURE'; readonly id: string; readonly feature: Feature }
  | { readonly kind: 'CHARACTERS'; readonly id: string };

/** A step as this session shows it: the procedure's step `of`, with the words of what was drawn. */
export type ScriptStep = Step & { readonly of: StepId; readonly drawn?: DrawnContent };

/**
 * The steps of a session in their order. It follows from procedure, seed, chosen document and the
 * answers so far, and from nothing else: whoever has the record draws the same script.
 */
export function listScript(procedure: Procedure, session: Session): readonly ScriptStep[] {
  const seed = seedOf(session);
  const model = findModel(procedure, session);
  return inDrawnOrder(procedure.steps, seed)
    .filter((step) => isAskedFor(step, model))
    .flatMap((step) => expand(step, { procedure, session, seed }));
}

/** Until a document is chosen, every step stands: what is open then is open for all of them. */
function isAskedFor(step: Step, model: DocumentModel | undefined): boolean {
  if (!model) return true;
  if (step.kind === 'DOCUMENT' && !model.sides.includes(step.side)) return false;
  return step.forDocuments?.includes(model.id) ?? true;
}

/** A session from before there were lots draws from its own id. */
export const seedOf = (session: Pick<Session, 'draw' | 'id'>): string =>
  session.draw?.seed ?? session.id;

/** The model of the customer's document, once the agent has chosen it. */
export const findModel = (procedure: Procedure, session: Session): DocumentModel | undefined =>
  procedure.documents?.models.find(
    ({ id, version }) => id === session.document?.id && version === session.document.version,
  );

function inDrawnOrder(steps: readonly Step[], seed: string): readonly Step[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.shuffle !== undefined && last[0]?.shuffle === step.shuffle) last.push(step);
    else groups.push([step]);
  }
  return groups.flatMap((group) => shuffle(seed, `order/${group[0]?.shuffle ?? ''}`, group));
}

type Around = { readonly procedure: Procedure; readonly session: Session; readonly seed: string };

function expand(step: Step, around: Around): readonly ScriptStep[] {
  const { seed } = around;
  switch (step.kind) {
    case 'QUESTION':
      return fromPool(step, step, seed, ({ id, compareWith }) => ({
        ...{ kind: 'QUESTION', id },
        ...(compareWith ? { compareWith } : {}),
      }));
    case 'LIVENESS':
      return fromPool(step, step, seed, ({ id }) => ({ kind: 'GESTURE', id }));
    case 'MOVEMENT':
      return fromPool(step, step, seed, ({ id }) => ({ kind: 'MOVEMENT', id }));
    case 'READ_BACK': {
      if (step.what === 'SERIAL_NUMBER') return [{ ...step, of: step.id }];
      const id = drawCharacters(seed, step.id, step.count ?? 4);
      return [{ ...step, of: step.id, drawn: { kind: 'CHARACTERS', id } }];
    }
    case 'SECURITY_FEATURE':
      return listFeatureSteps(step, around);
    default:
      return [{ ...step, of: step.id }];
  }
}

function fromPool<Member extends Variant>(
  step: Step,
  { pool, draw }: { readonly pool?: readonly Member[]; readonly draw?: number },
  seed: string,
  describe: (member: Member) => DrawnContent,
): readonly ScriptStep[] {
  if (!pool || pool.length === 0) return [{ ...step, of: step.id }];
  return drawSome(seed, step.id, pool, draw ?? 1).map((member, index) =>
    instance(step, index, member, describe(member)),
  );
}

/** The features that were drawn, and after them a substitute for each that could not be checked. */
function listFeatureSteps(step: Step, { procedure, session, seed }: Around): readonly ScriptStep[] {
  const model = findModel(procedure, session);
  const selection = procedure.documents?.selection;
  if (!model || !selection) return [{ ...step, of: step.id }];
  const shown = [...drawFeatures(seed, step.id, model, selection)];
  const impossible: Feature[] = [];
  // In the order in which they were answered: an answer *not possible* to a feature is final.
  for (const { stepId, result } of session.steps) {
    if (result !== 'NOT_POSSIBLE') continue;
    const feature = shown.find((_, index) => instanceId(step, index) === stepId);
    if (!feature) continue;
    impossible.push(feature);
    if (impossible.length > selection.substitutes) continue;
    const kept = shown.filter((other) => !impossible.includes(other));
    // Once one could not be replaced, no further substitute makes the set whole again.
    if (kept.length !== selection.features - 1) continue;
    const label = `${step.id}/substitute/${impossible.length}`;
    const substitute = drawSubstitute(seed, label, { model, selection }, { kept, impossible });
    if (substitute) shown.push(substitute);
  }
  return shown.map((feature, index) =>
    instance(step, index, feature, { kind: 'FEATURE', id: feature.id, feature }),
  );
}

const instanceId = (step: Step, index: number): StepId => `${step.id}-${index + 1}` as StepId;

function instance(step: Step, index: number, variant: Variant, drawn: DrawnContent): ScriptStep {
  const { title, instruction, say, prompt, drawing } = variant;
  return {
    ...step,
    ...{ title, instruction, say, prompt, drawing },
    ...{ id: instanceId(step, index), of: step.id, drawn },
  };
}
