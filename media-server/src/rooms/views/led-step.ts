import type { LedStep } from '@visavis/contract/led-step';
import type { Case, Declared } from '@visavis/domain/case/case';
import { foreseeSubstitute } from '@visavis/domain/procedure/foresee-substitute';
import { askedFields, type DataField, type Procedure } from '@visavis/domain/procedure/procedure';
import { findRecord } from '@visavis/domain/procedure/progress';
import type { ScriptStep } from '@visavis/domain/procedure/script';
import { countTriesLeft } from '@visavis/domain/procedure/tries';
import type { Session } from '@visavis/domain/session/session';

/** A step as the agent's screen shows it: its words, its rules, and the answers so far. */
export function ledStep(
  step: ScriptStep,
  procedure: Procedure,
  { kase, session }: { readonly kase: Case; readonly session: Session },
): LedStep {
  const { id, of, kind, mandatory, title, instruction, say, prompt, drawing, snapshots } = step;
  const isShown = session.currentStep === id;
  return {
    ...{ id, of, kind, mandatory, title, instruction, say, prompt, drawing, snapshots },
    ...answerOf(session, step),
    ...drawnOf(step, kase.declared),
    dwellMs: step.dwellMs ?? null,
    shownAt: isShown ? (session.stepShownAt ?? null) : null,
    isSubstitute: isSubstitute(step, procedure),
    ifNotCheckable: foreseeSubstitute(procedure, session, id) ?? null,
    triesLeft: countTriesLeft(procedure, kase, session, id) ?? null,
    fields: askedFields(step).map((field) => declaredField(field, kase.declared)),
    register: step.kind === 'EXTERNAL_CHECK' ? step.register : null,
    mustBePositive: step.kind === 'EXTERNAL_CHECK' && step.mustBePositive,
  };
}

/** Those beyond the number that the rule asks for were drawn in place of others. */
function isSubstitute({ id, of, drawn }: ScriptStep, { documents }: Procedure): boolean {
  if (drawn?.kind !== 'FEATURE' || !documents) return false;
  return Number(id.slice(of.length + 1)) > documents.selection.features;
}

function answerOf(session: Session, { id }: ScriptStep) {
  const record = findRecord(session, id);
  return {
    result: record?.result ?? null,
    remark: record?.remark ?? null,
    failedTries: record?.failedTries ?? 0,
    answeredFields: (record?.fields ?? []).map((answer) => ({ ...answer })),
    check: record?.check ?? null,
  };
}

function drawnOf({ drawn, ...step }: ScriptStep, declared: Declared) {
  const compared =
    drawn?.kind === 'QUESTION'
      ? drawn.compareWith
      : step.kind === 'READ_BACK' && step.what === 'SERIAL_NUMBER'
        ? 'documentNumber'
        : undefined;
  const isRead = drawn?.kind === 'CHARACTERS';
  return {
    drawn: drawn && !isRead ? { kind: drawn.kind, id: drawn.id } : null,
    characters: isRead ? drawn.id : null,
    feature: drawn?.kind === 'FEATURE' ? featureOf(drawn.feature) : null,
    compareWith: compared ? declaredField(compared, declared) : null,
  };
}

const featureOf = ({
  category,
  side,
  light,
  trust,
  isOpticallyVariable,
  criterion,
}: NonNullable<LedStep['feature']>) => ({
  ...{ category, side, light, trust, isOpticallyVariable, criterion },
});

const declaredField = (field: DataField, declared: Declared) => ({
  field,
  declared: (declared as Partial<Record<DataField, string>>)[field] ?? null,
});
