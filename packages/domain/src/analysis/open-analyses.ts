import type { AnalysisId, StepId } from '../ids.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { findRecord } from '../procedure/progress.ts';
import { listScript } from '../procedure/script.ts';
import type { Session } from '../session/session.ts';
import type { Analysis, AnalysisKind } from './analysis.ts';
import type { FindingCode } from './findings.ts';

/**
 * What stands between a session and an approval: a result that the procedure needs and that did not
 * come (`MISSING`) or can't be had of these pictures (`FAILED`), or a finding that the agent must judge
 * (`STANDS`): they may overrule it, and what `FAILED` where it has its id. `FACE_SHEET` is the agent's
 * own comparison of the faces.
 */
export type OpenAnalysis = {
  readonly stepId?: StepId;
  readonly kind: AnalysisKind | 'FACE_SHEET';
  readonly cause: 'MISSING' | 'FAILED' | 'STANDS';
  readonly analysisId?: AnalysisId;
  readonly code?: FindingCode;
};

/** Empty where the procedure asks for nothing, or has all that it asks for. */
export const listOpenAnalyses = (
  procedure: Procedure,
  session: Session,
): readonly OpenAnalysis[] => [
  ...listNeeded(procedure, session),
  ...listStanding(procedure, session),
  ...listOpenSheet(procedure, session),
];

/** The last sheet counts. */
function listOpenSheet(
  { analysis }: Pick<Procedure, 'analysis'>,
  { faceSheets }: Pick<Session, 'faceSheets'>,
): readonly OpenAnalysis[] {
  const last = faceSheets.at(-1);
  if (!analysis?.faceSheet || (last && analysis.faceSheet === 'NEEDED')) return [];
  if (last?.overall === 'SAME') return [];
  return [{ kind: 'FACE_SHEET', cause: last ? 'STANDS' : 'MISSING' }];
}

/**
 * Steps that were answered, and whose pictures no software has looked at as the procedure wants. Of
 * comparisons one is enough for all steps of a kind: a document has a portrait on one side.
 */
function listNeeded(procedure: Procedure, session: Session): readonly OpenAnalysis[] {
  const steps = listScript(procedure, session).filter(
    ({ id, mandatory }) => mandatory || findRecord(session, id)?.result === 'PASSED',
  );
  return (procedure.analysis?.needs ?? []).flatMap((need) => {
    const of = steps.filter(({ kind }) => kind === need.step);
    const open = of.flatMap(({ id }) => findOpen(procedure, session, id, need.analysis));
    const isDone = need.analysis === 'COMPARISON' && open.length < of.length;
    return isDone ? [] : need.analysis === 'COMPARISON' ? open.slice(0, 1) : open;
  });
}

function findOpen(
  { analysis: rules }: Procedure,
  { analyses }: Session,
  stepId: StepId,
  kind: AnalysisKind,
): readonly OpenAnalysis[] {
  const made = analyses.filter((one) => one.stepId === stepId && one.kind === kind);
  const failed = made.at(-1);
  if (!failed) return [{ stepId, kind, cause: 'MISSING' }];
  const mayDoByHand = rules?.overruling.ofFailures === true;
  const isDone = ({ failure, judgement }: Analysis) =>
    !failure || (mayDoByHand && judgement?.agrees === false);
  if (made.some(isDone)) return [];
  const analysisId = mayDoByHand ? { analysisId: failed.id } : {};
  return [{ stepId, kind, cause: 'FAILED', ...analysisId }];
}

/** Of each step and kind the last word counts: a better picture takes back what a worse one showed. */
function listStanding(procedure: Procedure, session: Session): readonly OpenAnalysis[] {
  const gates: readonly FindingCode[] = procedure.analysis?.gates ?? [];
  return listLatest(session).flatMap(({ id: analysisId, stepId, kind, findings, judgement }) => {
    const stands = findings.find(({ code, level }) => level !== 'GOOD' && gates.includes(code));
    if (!stands || judgement?.agrees === false) return [];
    const step = stepId ? { stepId } : {};
    return [{ ...step, kind, cause: 'STANDS' as const, analysisId, code: stands.code }];
  });
}

/** The last result of each step and kind; of comparisons, of each that was compared with. */
export const listLatest = ({ analyses }: Pick<Session, 'analyses'>): readonly Analysis[] => [
  ...new Map(
    analyses.filter(({ failure }) => !failure).map((analysis) => [subjectOf(analysis), analysis]),
  ).values(),
];

const subjectOf = ({ stepId, kind, rule, findings }: Analysis): string =>
  [stepId ?? '', kind, rule.name, String(findings[0]?.values['with'] ?? '')].join(' ');
