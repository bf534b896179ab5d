import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { findOpenSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, SessionId, StaffId } from '@visavis/domain/ids';
import { assertAdmitted } from '@visavis/domain/schedule/appointment';
import {
  claimSession,
  enterQueue as enter,
  inQueueOrder,
  leaveQueue as leave,
} from '@visavis/domain/session/queue';
import type { Offer } from '@visavis/domain/session/ringing';
import type { Ports } from '../ports.ts';
import type { Schedule } from '../schedule/ports.ts';

type Place = { readonly case: Case; readonly sessionId: SessionId };

/**
 * The customer takes a place in the queue, or keeps the one they have.
 * @throws DomainError ROLE_FORBIDS | INVITATION_USED | CONSENT_MISSING | DEVICE_NOT_CHECKED |
 * CLOSED_NOW
 */
export async function enterQueue(
  ports: Ports & { readonly schedule: Pick<Schedule, 'findHours'> },
  actor: Actor & { readonly caseId: CaseId },
): Promise<Place> {
  allow(actor, 'queue:enter');
  const before = await ports.cases.get(actor.caseId);
  const open = findOpenSession(before);
  if (open) return { case: before, sessionId: open.id };
  const { procedure: asked, language } = before;
  const hours = await ports.schedule.findHours({ procedureId: asked.id, language });
  const sessionId = ports.chance.id() as SessionId;
  const seed = ports.chance.seed();
  const kase = await ports.cases.change(actor.caseId, actor, (now) => {
    const procedure = ports.procedures.get(now.procedure.id, now.procedure.version);
    assertAdmitted(now, hours, ports.clock.now());
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

/** Who waits, in the order of the queue. @throws DomainError ROLE_FORBIDS */
export async function listQueue(
  ports: Ports,
  actor: Actor,
): Promise<readonly (Place & { readonly offer?: Offer })[]> {
  allow(actor, 'queue:see');
  const waiting = inQueueOrder(await ports.cases.listWaiting(), ports.clock.now());
  const places = waiting.map(async ({ caseId, ...place }) => ({
    ...place,
    case: await ports.cases.get(caseId),
  }));
  return Promise.all(places);
}

/**
 * The agent for whom it rings takes the customer.
 * @throws DomainError ROLE_FORBIDS | AGENT_BUSY | OFFER_LAPSED
 */
export async function claimOffered(
  ports: Ports,
  actor: Actor & { readonly kind: 'STAFF'; readonly id: StaffId },
  sessionId: SessionId,
): Promise<Place> {
  allow(actor, 'session:claim');
  if (await ports.cases.findOpenOfAgent(actor.id)) throw new DomainError('AGENT_BUSY');
  const { id } = await ports.cases.getBySession(sessionId);
  try {
    const kase = await ports.cases.change(id, actor, (now) =>
      claimSession(now, sessionId, actor.id, ports.clock.now()),
    );
    return { case: kase, sessionId };
  } catch (error) {
    // The customer left, or somebody else was drawn meanwhile: the same to who accepts too late.
    if (error instanceof DomainError && error.code === 'TRANSITION_FORBIDDEN')
      throw new DomainError('OFFER_LAPSED', { sessionId });
    throw error;
  }
}
