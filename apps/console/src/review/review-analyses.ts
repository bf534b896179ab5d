import { listLatest } from '@visavis/domain/analysis/open-analyses';
import type { Analysis, AnalysisFailure, AnalysisKind } from '@visavis/domain/analysis/analysis';
import { worstFirst, worstLevel, type Finding } from '@visavis/domain/analysis/findings';
import type { StepId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';

/** What software said of a step's pictures, and what the agent said of that. */
export type ReviewedAnalysis = {
  readonly id: string;
  readonly kind: AnalysisKind;
  readonly level: Finding['level'];
  readonly findings: readonly Finding[];
  /** Instead of findings; the judgement says what the agent saw by hand. */
  readonly failure: AnalysisFailure | null;
  readonly judgement: { readonly agrees: boolean; readonly remark: string | null } | null;
};

/** The last result of each kind about a step, the worst first, with what was done by hand instead. */
export const analysesOf = (session: Session, stepId: StepId): readonly ReviewedAnalysis[] =>
  worstFirst(
    [...listLatest(session), ...session.analyses.filter(isByHand)]
      .filter((analysis) => analysis.stepId === stepId)
      .map(({ id, kind, findings, failure = null, judgement }) => ({
        ...{ id, kind, level: worstLevel(findings), findings: worstFirst(findings) },
        failure,
        judgement: judgement
          ? { agrees: judgement.agrees, remark: judgement.remark ?? null }
          : null,
      })),
  );

const isByHand = ({ failure, judgement }: Analysis): boolean =>
  failure !== undefined && judgement !== undefined;
