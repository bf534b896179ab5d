import type { AnalysisView } from '@visavis/contract/analyses';
import type { LedSession } from '@visavis/contract/staff';
import { worstFirst } from '@visavis/domain/analysis/findings';
import type { SnapshotId, StepId } from '@visavis/domain/ids';
import { findingsOfStep, type FoundView } from './machine-order.ts';

type Seen = Pick<LedSession, 'analyses' | 'analysing' | 'seenSoFar'>;

/** What was seen of a step's newest picture before its whole result. */
export type SeenAtStep = {
  readonly snapshotId: SnapshotId;
  readonly findings: readonly FoundView[];
  /** The rest is being read. */
  readonly goesOn: boolean;
  /** Why there is no rest. */
  readonly failure: AnalysisView['failure'];
};

/** Undefined where nothing was looked at, or the whole is there. */
export function seenAtStep(
  { analyses, analysing, seenSoFar }: Seen,
  stepId: StepId,
): SeenAtStep | undefined {
  const seen = seenSoFar.find((one) => one.stepId === stepId);
  if (!seen) return undefined;
  const { snapshotId, findings } = seen;
  const failed = analyses.find((one) => one.failure && one.snapshots[0] === snapshotId);
  return {
    ...{ snapshotId, findings },
    goesOn: analysing.includes(snapshotId),
    failure: failed?.failure ?? null,
  };
}

/** A finding, and what it is about. */
export type SaidOf = { readonly of: string; readonly finding: FoundView };

/**
 * What there is to say of a step, the worst first. What was just seen of a new picture takes the place of
 * what an earlier one showed.
 */
export function saidOfStep(session: Seen, stepId: StepId): readonly SaidOf[] {
  const seen = seenAtStep(session, stepId);
  const found = findingsOfStep(session.analyses, stepId).filter(
    ({ analysis: { kind } }) => !seen || (kind !== 'FACE' && kind !== 'DOCUMENT'),
  );
  const said = [
    ...(seen?.findings ?? []).map((finding) => ({ of: String(seen?.snapshotId), finding })),
    ...found.map(({ analysis, finding }) => ({ of: String(analysis.id), finding })),
  ];
  return worstFirst(said.map((one) => ({ ...one, level: one.finding.level })));
}
