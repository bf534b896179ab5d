import { allow, type Actor } from '@visavis/domain/access/access';
import * as analyses from '@visavis/domain/analysis/add-analysis';
import type { Analysis } from '@visavis/domain/analysis/analysis';
import { judgeAnalysis as judge } from '@visavis/domain/analysis/judge-analysis';
import { planAnalysis } from '@visavis/domain/analysis/plan';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { AnalysisId, CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';
import { changeLed, type Agent } from './lead.ts';

type System = Actor & { readonly kind: 'SYSTEM' };
type Target = { readonly caseId: CaseId; readonly sessionId: SessionId };

/**
 * Keeps what software said of a snapshot.
 * @throws DomainError CONFLICT where another process was faster
 */
export async function addAnalysis(
  ports: Pick<Ports, 'cases'>,
  system: System,
  { caseId, sessionId }: Target,
  analysis: Parameters<typeof analyses.addAnalysis>[2],
): Promise<Case> {
  allow(system, 'analysis:make');
  return ports.cases.change(caseId, system, (kase) => {
    assertWanted(kase, sessionId, analysis);
    return analyses.addAnalysis(kase, sessionId, analysis);
  });
}

/** Keeps that there is no result. @throws DomainError CONFLICT where there is one, or no try is left */
export async function failAnalysis(
  ports: Pick<Ports, 'cases'>,
  system: System,
  { caseId, sessionId }: Target,
  failed: Parameters<typeof analyses.failAnalysis>[2],
): Promise<Case> {
  allow(system, 'analysis:make');
  return ports.cases.change(caseId, system, (kase) => {
    assertWanted(kase, sessionId, failed);
    return analyses.failAnalysis(kase, sessionId, failed);
  });
}

/**
 * Keeps that the process that looks at pictures gave no answer for a snapshot, so that nobody waits;
 * its result may come later. Where nothing is looked for on it, does nothing.
 */
export async function noteUnavailable(
  ports: Pick<Ports, 'cases' | 'chance' | 'clock' | 'procedures'>,
  system: System,
  { caseId, sessionId }: Target,
  snapshotId: SnapshotId,
): Promise<Case | undefined> {
  allow(system, 'analysis:make');
  const kase = await ports.cases.get(caseId);
  const session = getSession(kase, sessionId);
  const snapshot = session.snapshots.find(({ id }) => id === snapshotId);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const kind = snapshot && planAnalysis(procedure, session, snapshot);
  if (!kind || !analyses.mayAnalyse(session, snapshotId, kind)) return undefined;
  const id = ports.chance.id() as AnalysisId;
  const at = ports.clock.now();
  const stepId = snapshot.stepId ? { stepId: snapshot.stepId } : {};
  const failed = { id, kind, snapshots: [snapshotId], at, tookMs: 0, ...stepId };
  return failAnalysis(ports, system, { caseId, sessionId }, { ...failed, failure: 'UNAVAILABLE' });
}

/** Keeps what the agent says of an analysis. @throws DomainError ANALYSIS_NOT_FOUND | REMARK_MISSING */
export async function judgeAnalysis(
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  said: {
    readonly analysisId: AnalysisId;
    readonly agrees: boolean;
    readonly remark?: string | undefined;
  },
): Promise<Case> {
  allow(agent, 'analysis:judge');
  return changeLed(ports, agent, sessionId, (kase, procedure) =>
    judge(kase, procedure, sessionId, { ...said, by: agent.id }, ports.clock.now()),
  );
}

/** Of a snapshot each kind is done once; comparisons and what looks at the stream have no such limit. */
function assertWanted(
  kase: Case,
  sessionId: SessionId,
  { kind, snapshots: [about] }: Pick<Analysis, 'kind' | 'snapshots'>,
): void {
  if (!about || (kind !== 'FACE' && kind !== 'DOCUMENT')) return;
  if (!analyses.mayAnalyse(getSession(kase, sessionId), about, kind))
    throw new DomainError('CONFLICT', { snapshotId: about, kind });
}
