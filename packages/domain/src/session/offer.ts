import type { Case, Change } from '../case/case.ts';
import { getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type Instant, type SessionId, type StaffId } from '../ids.ts';
import { drawLot } from '../procedure/lots.ts';
import { listEligible, type Candidate } from '../staff/eligible.ts';
import type { Session } from './session.ts';
import type { DeclineReason, LapseCause, LapsedOffer } from './ringing.ts';

/**
 * The agent whom the lot gives an offer to: `eligible` is sorted by id, offers count from 1. Whoever
 * has the seed and the fact `session.offered` draws the same.
 */
export const drawAgent = (
  seed: string,
  offer: number,
  eligible: readonly StaffId[],
): StaffId | undefined => eligible[drawLot(seed, `agent/${offer}`, eligible.length)];

/** Sessions of before there were lots have no seed: their id, which nobody chose, stands for it. */
const seedOf = ({ draw, id }: Session): string => draw?.seed ?? id;

/**
 * Lets the session ring for the agent whom the lot draws among those who are eligible.
 * @throws DomainError TRANSITION_FORBIDDEN (claimed, left, rings already) | NOT_QUALIFIED (nobody is)
 */
export function offerSession(
  kase: Case,
  sessionId: SessionId,
  candidates: readonly Candidate[],
  { at, ringsMs }: { readonly at: Instant; readonly ringsMs: number },
): Change {
  const session = getSession(kase, sessionId);
  if (session.state !== 'WAITING' || session.offer)
    throw new DomainError('TRANSITION_FORBIDDEN', { state: session.state, move: 'offer' });
  const eligible = listEligible(candidates, kase, session, at);
  const offer = session.lapsedOffers.length + 1;
  const agentId = eligible.length > 0 ? drawAgent(seedOf(session), offer, eligible) : undefined;
  if (!agentId) throw new DomainError('NOT_QUALIFIED', { sessionId });
  const offered = { agentId, at, until: plusMs(at, ringsMs) };
  return {
    case: withSession(kase, { ...session, offer: offered }),
    fact: { type: 'session.offered', sessionId, agentId, eligible, offer },
  };
}

/** The offer is over without a call; the session waits on, where it was. @throws DomainError OFFER_LAPSED */
export function lapseOffer(
  kase: Case,
  sessionId: SessionId,
  lapse: {
    readonly agentId: StaffId;
    readonly cause: LapseCause;
    readonly reason?: DeclineReason | undefined;
  },
  at: Instant,
): Change {
  const { offer, ...session } = getSession(kase, sessionId);
  const { agentId, cause, reason } = lapse;
  if (session.state !== 'WAITING' || offer?.agentId !== agentId)
    throw new DomainError('OFFER_LAPSED', { sessionId, agentId });
  const lapsed: LapsedOffer = { agentId, cause, at, ...(reason ? { reason } : {}) };
  return {
    case: withSession(kase, { ...session, lapsedOffers: [...session.lapsedOffers, lapsed] }),
    fact: {
      type: 'session.offer-lapsed',
      sessionId,
      agentId,
      cause,
      ...(reason ? { reason } : {}),
    },
  };
}
