import { digest } from '@visavis/domain/journal/chain';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { findModel, listScript, type ScriptStep } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';
import type { ReportedCase, ReportedSession } from './report-schema.ts';
import type { Told } from './told.ts';

type Step = ReportedSession['steps'][number];
export type Scripted = Omit<
  Step,
  'result' | 'remark' | 'fields' | 'check' | 'failedTries' | 'at' | 'shownMs' | 'answers'
>;

/** The steps of a session as procedure and lots have them, without what was answered. */
export function scriptOf(procedure: Procedure, session: Session): readonly Scripted[] {
  const script = listScript(procedure, session);
  const most = procedure.documents?.selection.features ?? 0;
  return script.map((step) => {
    const nth = script.filter(({ of }) => of === step.of).indexOf(step);
    const isSubstitute = step.drawn?.kind === 'FEATURE' && nth >= most;
    return { ...scripted(step), ...(isSubstitute ? { isSubstitute } : {}) };
  });
}

function scripted(step: ScriptStep): Scripted {
  const { id, of, kind, title, say, mandatory, snapshots, dwellMs, drawn, source } = step;
  return {
    ...{ stepId: id, of, kind, title: { ...title }, say: { ...say }, mandatory },
    snapshotsNeeded: snapshots,
    ...(dwellMs ? { dwellNeededMs: dwellMs } : {}),
    ...(drawn ? { drawn: drawn.id } : {}),
    ...(drawn?.kind === 'QUESTION' && drawn.compareWith ? { compareWith: drawn.compareWith } : {}),
    ...(drawn?.kind === 'FEATURE' ? { feature: featureOf(drawn) } : {}),
    ...(step.kind === 'EXTERNAL_CHECK'
      ? { register: step.register, mustBePositive: step.mustBePositive }
      : {}),
    source: { ...source },
  };
}

function featureOf({ feature }: Extract<ScriptStep['drawn'], { kind: 'FEATURE' }>) {
  const { category, isOpticallyVariable, side, light, trust, criterion, source } = feature;
  return {
    ...{ category, isOpticallyVariable, side, light, trust },
    ...{ criterion: { ...criterion }, source: { ...source } },
  };
}

/** What the report says of the procedure itself. */
export function procedureOf(procedure: Procedure): ReportedCase['procedure'] {
  const { id, version, title, source, documents, tries, interruption, recording } = procedure;
  return {
    ...{ id, version, title: { ...title }, sha256: digest(procedure), source: { ...source } },
    ...(documents ? { selection: { ...documents.selection } } : {}),
    ...(tries ? { tries: { ...tries } } : {}),
    resumeWithinMs: interruption.resumeWithinMs,
    recording: { ...recording },
  };
}

/** The model of the document that was chosen, with the features that the lot gave then. */
export function documentOf(
  procedure: Procedure,
  session: Session,
  entries: readonly Told[],
): ReportedSession['document'] {
  const model = findModel(procedure, session);
  const chosen = entries.findLast(
    ({ fact }) => fact.type === 'document.chosen' && fact.sessionId === session.id,
  );
  if (!model || chosen?.fact.type !== 'document.chosen') return undefined;
  const { id, version, title, country, series } = model;
  return {
    ...{ id, version, title: { ...title }, country, series },
    features: [...chosen.fact.features],
  };
}
