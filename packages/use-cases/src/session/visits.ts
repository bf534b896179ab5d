import { allow } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { SessionId } from '@visavis/domain/ids';
import * as visits from '@visavis/domain/session/visits';
import type { Ports } from '../ports.ts';
import { changeLed, type Agent } from './lead.ts';

type Call = { readonly case: Case; readonly sessionId: SessionId };

/** The agent wishes that somebody joins. */
export const askForHelp = (ports: Ports, agent: Agent, sessionId: SessionId): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) =>
    visits.askForHelp(kase, sessionId, ports.clock.now()),
  );

/** The calls in which somebody asks for help, who asked first comes first. */
export async function listCallsForHelp(ports: Ports, actor: Agent): Promise<readonly Call[]> {
  allow(actor, 'session:visit');
  const asking = await ports.cases.listAskingForHelp();
  const calls = asking.map(async ({ caseId, sessionId }) => ({
    case: await ports.cases.get(caseId),
    sessionId,
  }));
  return Promise.all(calls);
}

/** Joins a session that another one leads. @throws DomainError VISIT_NOT_POSSIBLE | AGENT_BUSY */
export async function beginVisit(ports: Ports, actor: Agent, sessionId: SessionId): Promise<Case> {
  allow(actor, 'session:visit');
  if (await ports.cases.findOpenOfAgent(actor.id)) throw new DomainError('AGENT_BUSY');
  const { id } = await ports.cases.getBySession(sessionId);
  return ports.cases.change(id, actor, (kase) =>
    visits.beginVisit(kase, sessionId, actor.id, ports.clock.now()),
  );
}

/** Leaves again. @throws DomainError VISIT_NOT_POSSIBLE */
export async function endVisit(ports: Ports, actor: Agent, sessionId: SessionId): Promise<Case> {
  allow(actor, 'session:visit');
  const { id } = await ports.cases.getBySession(sessionId);
  return ports.cases.change(id, actor, (kase) =>
    visits.endVisit(kase, sessionId, actor.id, ports.clock.now()),
  );
}

/** A visitor leads from now on. Only agents lead. @throws DomainError VISIT_NOT_POSSIBLE | ROLE_FORBIDS */
export async function takeOver(ports: Ports, actor: Agent, sessionId: SessionId): Promise<Case> {
  allow(actor, 'session:lead');
  const { id } = await ports.cases.getBySession(sessionId);
  return ports.cases.change(id, actor, (kase) =>
    visits.takeOver(kase, sessionId, actor.id, ports.clock.now()),
  );
}
