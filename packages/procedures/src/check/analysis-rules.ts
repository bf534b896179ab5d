import { showsOf } from '@visavis/domain/analysis/plan';
import type { AnalysisKind } from '@visavis/domain/analysis/analysis';
import { promptOf } from '@visavis/domain/analysis/prompts';
import type { AnalysisRules, Procedure, Step } from '@visavis/domain/procedure/procedure';
import { fault, type Fault } from './finding.ts';

/** Findings for which faces become numbers. */
const OF_BIOMETRICS: readonly AnalysisRules['gates'][number][] = [
  'FACES_MATCH',
  'FACES_UNSURE',
  'FACES_DIFFER',
];

/** What a procedure asks of software that no picture of its steps can give. */
export const findInAnalysis = (procedure: Procedure): readonly Fault[] => [
  ...findUnmet(procedure),
  ...findWithoutConsent(procedure),
];

function findUnmet({ analysis, steps }: Procedure): readonly Fault[] {
  return (analysis?.needs ?? []).flatMap(({ step, analysis: kind }, index) => {
    const ofKind = steps.filter((one) => one.kind === step);
    if (ofKind.length > 0 && ofKind.every((one) => canGive(one, kind))) return [];
    return [fault(['analysis', 'needs', index], 'NEVER_ANALYSED', { step, analysis: kind })];
  });
}

/** Whether each session has a result of this kind once the step has its pictures. */
function canGive(step: Step, kind: AnalysisKind): boolean {
  if (step.snapshots === 0) return false;
  if (kind === 'FACE' || kind === 'DOCUMENT') return showsOf(step.kind) === kind;
  if (kind === 'COMPARISON') return showsOf(step.kind) !== undefined;
  if (kind !== 'LIVENESS' || step.kind !== 'LIVENESS') return false;
  const drawnFrom = step.pool ?? [];
  return (
    drawnFrom.length > 0 &&
    drawnFrom.every(({ id }) => promptOf({ kind: step.kind, drawn: { kind: 'GESTURE', id } }))
  );
}

function findWithoutConsent({ analysis, consents }: Procedure): readonly Fault[] {
  const compares =
    analysis?.needs.some(({ analysis: kind }) => kind === 'COMPARISON') ||
    analysis?.gates.some((code) => OF_BIOMETRICS.includes(code));
  if (!compares || consents.some(({ purpose }) => purpose === 'BIOMETRICS')) return [];
  return [fault(['consents'], 'CONSENT_MISSING', { purpose: 'BIOMETRICS' })];
}
