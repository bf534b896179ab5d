import type { Case, Change } from '../case/case.ts';
import { assertLeads, assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { AnalysisId, Instant, SessionId, StaffId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { getAnalysis } from './add-analysis.ts';

/**
 * Keeps what the agent says of an analysis, in place of what they said before. Where the procedure
 * allows it, who overrules a failed one has done by hand what software could not, and says how.
 * @throws DomainError ANALYSIS_NOT_FOUND | REMARK_MISSING (who disagrees says why) | NOT_YOUR_SESSION
 */
export function judgeAnalysis(
  kase: Case,
  { analysis: rules }: Pick<Procedure, 'analysis'>,
  sessionId: SessionId,
  said: {
    readonly analysisId: AnalysisId;
    readonly by: StaffId;
    readonly agrees: boolean;
    readonly remark?: string | undefined;
  },
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertLeads(session, said.by);
  assertState(session, 'CLAIMED', 'LIVE');
  const analysis = getAnalysis(session, said.analysisId);
  const { by, agrees } = said;
  // There is nothing to agree with where software found nothing; the agent may only do it by hand.
  if (analysis.failure && (agrees || !rules?.overruling.ofFailures))
    throw new DomainError('ANALYSIS_NOT_FOUND', { failure: analysis.failure });
  const remark = said.remark?.trim() || undefined;
  const needsRemark = analysis.failure || rules?.overruling.needsRemark !== false;
  if (!agrees && !remark && needsRemark)
    throw new DomainError('REMARK_MISSING', { analysisId: analysis.id });
  const judged = { ...analysis, judgement: { by, agrees, at, ...(remark ? { remark } : {}) } };
  const analyses = session.analyses.map((one) => (one === analysis ? judged : one));
  return {
    case: withSession(kase, { ...session, analyses }),
    fact: {
      type: 'analysis.judged',
      sessionId,
      analysisId: analysis.id,
      agrees,
      ...(remark ? { remarkDigest: digest({ salt: kase.salt, text: remark }) } : {}),
    },
  };
}
