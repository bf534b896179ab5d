import { allow } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { SessionId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import * as visits from '@visavis/domain/session/visits';
import { findDisqualification } from '@visavis/domain/staff/eligible';
import type { Ports, Roster } from '../ports.ts';
import { changeLed, type Agent } from './lead.ts';

type Call = { readonly case: Case; readonly sessionId: SessionId };

/** The agent wishes that somebody joins. */
export const askForHelp = (ports: Ports, agent: Agent, sessionId: SessionId): Promise<Case> =>
  changeLed(ports, agent, sessionId, (kase) =>
    visits.askForHelp(kase, sessionId, ports.clock.now()),
  );

/** The calls that somebody may join: for a supervisor all, for others those whose agents asked for help. */
export async function listCalls(ports: Ports, actor: Agent): Promise<readonly Call[]> {
  allow(actor, 'session:visit');
  const unfinished = await ports.cases.listUnfinished();
  const calls = unfinished
    .filter(({ state }) => state === 'CLAIMED' || state === 'LIVE')
    .map(async ({ caseId, sessionId }) => ({ case: await ports.cases.get(caseId), sessionId }));
  return (await Promise.all(calls)).filter(({ case: kase, sessionId }) =>
    mayVisit(getSession(kase, sessionId), actor),
  );
}

const mayVisit = ({ agentId, helpAskedAt }: Session, actor: Agent): boolean =>
  agentId !== actor.id && (actor.role === 'SUPERVISOR' || helpAskedAt !== undefined);

/** Joins a session that another one leads. @throws DomainError VISIT_NOT_POSSIBLE | AGENT_BUSY */
export async function beginVisit(ports: Ports, actor: Agent, sessionId: SessionId): Promise<Case> {
  allow(actor, 'session:visit');
  if (await ports.cases.findOpenOfAgent(actor.id)) throw new DomainError('AGENT_BUSY');
  const { id } = await ports.cases.getBySession(sessionId);
  return ports.cases.change(id, actor, (kase) => {
    if (!mayVisit(getSession(kase, sessionId), actor))
      throw new DomainError('VISIT_NOT_POSSIBLE', { sessionId });
    return visits.beginVisit(kase, sessionId, actor.id, ports.clock.now());
  });
}

/** Leaves again. @throws DomainError VISIT_NOT_POSSIBLE */
export async function endVisit(ports: Ports, actor: Agent, sessionId: SessionId): Promise<Case> {
  allow(actor, 'session:visit');
  const { id } = await ports.cases.getBySession(sessionId);
  return ports.cases.change(id, actor, (kase) =>
    visits.endVisit(kase, sessionId, actor.id, ports.clock.now()),
  );
}

/**
 * A visitor leads from now on, where the session might have rung for them too.
 * @throws DomainError VISIT_NOT_POSSIBLE | NOT_QUALIFIED | ROLE_FORBIDS
 */
export async function takeOver(
  ports: Ports & { readonly roster: Roster },
  actor: Agent,
  sessionId: SessionId,
): Promise<Case> {
  allow(actor, 'session:lead');
  const { id } = await ports.cases.getBySession(sessionId);
  const [member] = await ports.roster.list([actor.id]);
  return ports.cases.change(id, actor, (kase) => {
    const at = ports.clock.now();
    const session = getSession(kase, sessionId);
    const hindrance = member
      ? findDisqualification({ ...member, isAtDesk: true }, kase, session, at)
      : 'ROLE';
    if (hindrance) throw new DomainError('NOT_QUALIFIED', { sessionId, hindrance });
    return visits.takeOver(kase, sessionId, actor.id, at);
  });
}
