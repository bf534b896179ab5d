import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId, StaffId } from '@visavis/domain/ids';
import { lapseOffer as lapse, offerSession as offer } from '@visavis/domain/session/offer';
import type { DeclineReason, LapseCause } from '@visavis/domain/session/ringing';
import type { Candidate } from '@visavis/domain/staff/eligible';
import type { BreakReason } from '@visavis/domain/staff/presence';
import type { Ports, Roster } from '../ports.ts';
import { setPresence } from '../staff/presence.ts';

const DISPATCHER = { kind: 'SYSTEM', part: 'DISPATCHER' } as const satisfies Actor;

/** Where the agent is put who does not take a call, so that it does not ring for an empty chair. */
const BREAK_AFTER = {
  KNOWN_TO_ME: undefined,
  NOT_READY: 'NOT_READY',
  TECHNICAL: 'TECHNICAL',
} as const satisfies Record<DeclineReason, BreakReason | undefined>;

/**
 * Lets a waiting session ring for the agent whom the lot draws among the candidates.
 * @throws DomainError ROLE_FORBIDS | TRANSITION_FORBIDDEN | NOT_QUALIFIED | AGENT_BUSY (got another)
 */
export async function offerSession(
  ports: Ports,
  actor: Actor,
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
  { candidates, ringsMs }: { readonly candidates: readonly Candidate[]; readonly ringsMs: number },
): Promise<Case> {
  allow(actor, 'session:offer');
  return ports.cases.change(caseId, actor, (kase) =>
    offer(kase, sessionId, candidates, { at: ports.clock.now(), ringsMs }),
  );
}

/**
 * Ends an offer that nobody took. Who did not answer is put on a break.
 * @throws DomainError ROLE_FORBIDS | OFFER_LAPSED (it is over already)
 */
export async function lapseOffer(
  ports: Ports & { readonly roster: Roster },
  actor: Actor,
  { caseId, sessionId }: { readonly caseId: CaseId; readonly sessionId: SessionId },
  {
    agentId,
    cause,
  }: { readonly agentId: StaffId; readonly cause: Exclude<LapseCause, 'DECLINED'> },
): Promise<Case> {
  allow(actor, 'session:offer');
  const kase = await ports.cases.change(caseId, actor, (now) =>
    lapse(now, sessionId, { agentId, cause }, ports.clock.now()),
  );
  if (cause === 'NOT_ANSWERED')
    await setPresence(ports, actor, agentId, { state: 'BREAK', reason: 'NOT_ANSWERED' });
  return kase;
}

/**
 * The agent for whom it rings does not take the call; another one is drawn.
 * @throws DomainError ROLE_FORBIDS | SESSION_NOT_FOUND | OFFER_LAPSED
 */
export async function declineOffer(
  ports: Ports & { readonly roster: Roster },
  actor: Actor & { readonly id: StaffId },
  sessionId: SessionId,
  reason: DeclineReason,
): Promise<Case> {
  allow(actor, 'session:claim');
  const { id } = await ports.cases.getBySession(sessionId);
  const kase = await ports.cases.change(id, actor, (now) =>
    lapse(now, sessionId, { agentId: actor.id, cause: 'DECLINED', reason }, ports.clock.now()),
  );
  const breakReason = BREAK_AFTER[reason];
  if (breakReason)
    await setPresence(ports, DISPATCHER, actor.id, { state: 'BREAK', reason: breakReason });
  return kase;
}

/** What rings for this agent now, or undefined. @throws DomainError ROLE_FORBIDS */
export async function findOffer(
  ports: Pick<Ports, 'cases'>,
  actor: Actor & { readonly id: StaffId },
): Promise<{ readonly case: Case; readonly sessionId: SessionId } | undefined> {
  allow(actor, 'session:claim');
  const agentId = actor.id;
  const waiting = await ports.cases.listWaiting();
  const place = waiting.find(({ offer: ringing }) => ringing?.agentId === agentId);
  if (!place) return undefined;
  const kase = await ports.cases.get(place.caseId);
  const { offer: ringing } = getSession(kase, place.sessionId);
  return ringing?.agentId === agentId ? { case: kase, sessionId: place.sessionId } : undefined;
}
