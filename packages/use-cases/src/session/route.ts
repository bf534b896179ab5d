import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { SessionId, StaffId } from '@visavis/domain/ids';
import { lapseOffer } from '@visavis/domain/session/offer';
import * as route from '@visavis/domain/session/route';
import type { RouteReason } from '@visavis/domain/session/route-reasons';
import type { Candidate } from '@visavis/domain/staff/eligible';
import type { Ports } from '../ports.ts';

type Named = { readonly agentId: StaffId; readonly reason: RouteReason };
type Asked = { readonly candidates: readonly Candidate[]; readonly ringsMs: number };

/** For whom a supervisor may let a waiting session ring. @throws DomainError ROLE_FORBIDS */
export async function listRoutable(
  ports: Pick<Ports, 'cases' | 'clock'>,
  actor: Actor,
  sessionId: SessionId,
  candidates: readonly Candidate[],
): Promise<readonly StaffId[]> {
  allow(actor, 'session:route');
  const kase = await ports.cases.getBySession(sessionId);
  return route.listRoutable(kase, sessionId, candidates, ports.clock.now());
}

/**
 * Lets a waiting session ring for the agent whom a supervisor names, also where it rings for another
 * one. The journal has it as what it is: no draw.
 * @throws DomainError ROLE_FORBIDS | SESSION_NOT_FOUND | TRANSITION_FORBIDDEN | NOT_QUALIFIED | AGENT_BUSY
 */
export async function routeSession(
  ports: Pick<Ports, 'cases' | 'clock'>,
  actor: Actor,
  sessionId: SessionId,
  { agentId, reason, candidates, ringsMs }: Named & Asked,
): Promise<Case> {
  allow(actor, 'session:route');
  const kase = await ports.cases.getBySession(sessionId);
  const at = ports.clock.now();
  // Nobody's call is taken away for somebody who may not have it.
  route.assertRoutable(kase, sessionId, { agentId, candidates, at });
  const { offer } = getSession(kase, sessionId);
  if (offer)
    await ports.cases.change(kase.id, actor, (now) =>
      lapseOffer(now, sessionId, { agentId: offer.agentId, cause: 'REROUTED' }, at),
    );
  return ports.cases.change(kase.id, actor, (now) =>
    route.routeSession(now, sessionId, { agentId, reason, candidates, at, ringsMs }),
  );
}
