import type { AnalysisView } from '@visavis/contract/analyses';
import type { LedSession } from '@visavis/contract/staff';
import type { Analysis, DocumentReading } from '@visavis/domain/analysis/analysis';
import { worstFirst, worstLevel } from '@visavis/domain/analysis/findings';
import { listOpenAnalyses } from '@visavis/domain/analysis/open-analyses';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { Session } from '@visavis/domain/session/session';
import type { LookedAt } from '../looked-at.ts';
import { seenSoFar } from './seen-so-far.ts';

/** What software looks at now, and what it has seen of that. */
export type Looked = Pick<LookedAt, 'now' | 'seen'>;

/** What software said of the session's snapshots, and what the procedure still asks of it. */
export const analysesView = (
  procedure: Procedure,
  session: Session,
  looked: Looked,
): Pick<LedSession, 'analyses' | 'openAnalyses' | 'analysing' | 'seenSoFar'> => ({
  analyses: session.analyses.map(analysisView).toReversed(),
  openAnalyses: listOpenAnalyses(procedure, session).map(
    ({ stepId, kind, cause, analysisId, code }) => ({
      ...{ stepId: stepId ?? null, kind, cause },
      ...{ analysisId: analysisId ?? null, code: code ?? null },
    }),
  ),
  analysing: [...looked.now],
  seenSoFar: seenSoFar(session, looked.seen),
});

/** One analysis with its findings, the worst first. */
export function analysisView(analysis: Analysis): AnalysisView {
  const { id, kind, snapshots, stepId, at, tookMs, findings, reading } = analysis;
  const { crops, models, rule, judgement, failure } = analysis;
  return {
    ...{ id, kind, snapshots: [...snapshots], stepId: stepId ?? null, at, tookMs },
    level: worstLevel(findings),
    findings: worstFirst(findings).map((finding) => ({ ...finding })),
    reading: reading ? readingView(reading) : null,
    crops: crops.map(({ what, of, area }) => ({ what, of, area })),
    ...{ models: [...models], rule },
    judgement: judgement
      ? { agrees: judgement.agrees, remark: judgement.remark ?? null, at: judgement.at }
      : null,
    failure: failure ?? null,
  };
}

const readingView = (reading: DocumentReading): AnalysisView['reading'] => ({
  format: reading.format ?? null,
  lines: [...reading.lines],
  fields: reading.fields.map(({ field, status, declared, mrz, visual }) => ({
    ...{ field, status, declared: declared ?? null, mrz: mrz ?? null, visual: visual ?? null },
  })),
  expiresOn: reading.expiresOn ?? null,
  issuingState: reading.issuingState ?? null,
});
