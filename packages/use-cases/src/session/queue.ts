import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, SessionId, StaffId } from '@visavis/domain/ids';
import {
  claimSession,
  enterQueue as enter,
  leaveQueue as leave,
} from '@visavis/domain/session/queue';
import type { Ports } from '../ports.ts';

type Place = { readonly case: Case; readonly sessionId: SessionId };

/**
 * The customer takes a place in the queue, or keeps the one they have.
 * @throws DomainError ROLE_FORBIDS | INVITATION_USED | CONSENT_MISSING | DEVICE_NOT_CHECKED
 */
export async function enterQueue(
  ports: Ports,
  actor: Actor & { readonly caseId: CaseId },
): Promise<Place> {
  allow(actor, 'queue:enter');
  const open = findOpenSession(await ports.cases.get(actor.caseId));
  if (open) return { case: await ports.cases.get(actor.caseId), sessionId: open.id };
  const sessionId = ports.chance.id() as SessionId;
  const seed = ports.chance.seed();
  const kase = await ports.cases.change(actor.caseId, actor, (now) => {
    const procedure = ports.procedures.get(now.procedure.id, now.procedure.version);
    return enter(now, procedure, { sessionId, seed }, ports.clock.now());
  });
  return { case: kase, sessionId };
}

/** The customer, or the sweep for one who is gone, gives up a place that nobody claimed. */
export async function leaveQueue(
  ports: Ports,
  actor: Actor,
  caseId: CaseId,
  sessionId: SessionId,
): Promise<Case> {
  allow(actor, 'session:leave');
  return ports.cases.change(caseId, actor, (kase) => leave(kase, sessionId, ports.clock.now()));
}

/** Who waits, the longest wait first. @throws DomainError ROLE_FORBIDS */
export async function listQueue(ports: Ports, actor: Actor): Promise<readonly Place[]> {
  allow(actor, 'queue:see');
  const waiting = await ports.cases.listWaiting();
  const places = waiting.map(async ({ caseId, sessionId }) => ({
    case: await ports.cases.get(caseId),
    sessionId,
  }));
  return Promise.all(places);
}

/**
 * Gives the agent the customer who has waited longest. Two agents never get the same one: who is
 * slower gets the next.
 * @throws DomainError ROLE_FORBIDS | AGENT_BUSY | QUEUE_EMPTY
 */
export async function claimNext(
  ports: Ports,
  actor: Actor & { readonly kind: 'STAFF'; readonly id: StaffId },
  isPresent: (sessionId: SessionId) => boolean = () => true,
): Promise<Place> {
  allow(actor, 'session:claim');
  if (await ports.cases.findOpenOfAgent(actor.id)) throw new DomainError('AGENT_BUSY');
  for (const { caseId, sessionId } of await ports.cases.listWaiting()) {
    if (!isPresent(sessionId)) continue;
    const kase = await claimUnlessTaken(ports, actor, caseId, sessionId);
    if (kase) return { case: kase, sessionId };
  }
  throw new DomainError('QUEUE_EMPTY');
}

async function claimUnlessTaken(
  ports: Ports,
  actor: Actor & { readonly kind: 'STAFF' },
  caseId: CaseId,
  sessionId: SessionId,
): Promise<Case | undefined> {
  try {
    return await ports.cases.change(caseId, actor, (kase) =>
      claimSession(kase, sessionId, actor.id, ports.clock.now()),
    );
  } catch (error) {
    if (error instanceof DomainError && error.code === 'TRANSITION_FORBIDDEN') return undefined;
    throw error;
  }
}
