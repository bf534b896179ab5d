import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case, Change } from '@visavis/domain/case/case';
import { assertLeads, getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId, SnapshotId, StaffId, StepId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { chooseDocument as choose } from '@visavis/domain/session/choose-document';
import * as lead from '@visavis/domain/session/lead';
import type { EvidenceRef, StepAnswer } from '@visavis/domain/session/session';
import type { Ports } from '../ports.ts';

export type Agent = Actor & { readonly kind: 'STAFF'; readonly id: StaffId };

/** Changes a session that this agent leads. @throws DomainError ROLE_FORBIDS | NOT_YOUR_SESSION | SESSION_NOT_FOUND */
export async function changeLed(
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  decide: (kase: Case, procedure: Procedure) => Change,
): Promise<Case> {
  allow(agent, 'session:lead');
  const { id } = await ports.cases.getBySession(sessionId);
  return ports.cases.change(id, agent, (kase) => {
    assertLeads(getSession(kase, sessionId), agent.id);
    return decide(kase, ports.procedures.get(kase.procedure.id, kase.procedure.version));
  });
}

/** The case of a session that this agent leads, without changing it. */
export async function getLed(ports: Ports, agent: Agent, sessionId: SessionId): Promise<Case> {
  allow(agent, 'session:lead');
  const kase = await ports.cases.getBySession(sessionId);
  assertLeads(getSession(kase, sessionId), agent.id);
  return kase;
}

/** The session that this agent has open, to come back to. @throws DomainError ROLE_FORBIDS */
export async function findLed(
  ports: Ports,
  agent: Agent,
): Promise<{ readonly case: Case; readonly sessionId: SessionId } | undefined> {
  allow(agent, 'session:lead');
  const open = await ports.cases.findOpenOfAgent(agent.id);
  return open && { case: await ports.cases.get(open.caseId), sessionId: open.sessionId };
}

/** Begins the identification. @throws DomainError RECORDER_NOT_READY | TRANSITION_FORBIDDEN */
export const beginSession = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  recorded: Parameters<typeof lead.beginSession>[3],
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase, procedure) =>
    lead.beginSession(kase, procedure, sessionId, recorded, ports.clock.now()),
  );

/** Turns both screens to a step. @throws DomainError STEP_UNKNOWN | TRANSITION_FORBIDDEN */
export const showStep = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  stepId: StepId,
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase, procedure) =>
    lead.showStep(kase, procedure, sessionId, stepId, ports.clock.now()),
  );

/** Records the answer to a step. @throws DomainError what the step does not bear out */
export const recordStep = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  answer: StepAnswer & { readonly stepId: StepId },
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase, procedure) =>
    lead.recordStep(kase, procedure, sessionId, answer, ports.clock.now()),
  );

/**
 * Keeps a snapshot that is already in the evidence store. Who calls it knows the case: the agent is
 * waiting for the picture, and one look into the database less is seen.
 */
export async function addSnapshot(
  ports: Ports,
  agent: Agent,
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
  snapshot: {
    readonly id: SnapshotId;
    readonly stepId?: StepId | undefined;
    readonly takenAt: string;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly evidence: EvidenceRef;
  },
): Promise<Case> {
  allow(agent, 'session:lead');
  const { stepId, ...rest } = snapshot;
  return ports.cases.change(caseId, agent, (kase) => {
    assertLeads(getSession(kase, sessionId), agent.id);
    return lead.addSnapshot(kase, sessionId, {
      ...rest,
      source: 'STREAM',
      ...(stepId ? { stepId } : {}),
    });
  });
}

/** Says which document the customer shows. @throws DomainError DOCUMENT_NOT_ADMITTED | ANSWER_FINAL */
export const chooseDocument = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  modelId: string,
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase, procedure) =>
    choose(kase, procedure, sessionId, modelId),
  );

/** Adds a note. @throws DomainError NOTE_MISSING */
export const addNote = (
  ports: Ports,
  agent: Agent,
  sessionId: SessionId,
  text: string,
): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) =>
    lead.addNote(kase, sessionId, text, ports.clock.now()),
  );
