import type { Role } from '../access/access.ts';
import type { Case } from '../case/case.ts';
import type { Instant, StaffId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { Session } from '../session/session.ts';
import type { LapsedOffer } from '../session/ringing.ts';
import { isCertified, type Certificate } from './certificate.ts';
import type { Presence } from './presence.ts';

/** A member of staff as the lot sees them. */
export type Candidate = {
  readonly staffId: StaffId;
  readonly role: Role;
  readonly languages: readonly Language[];
  readonly certificates: readonly Certificate[];
  readonly presence: Presence;
  /** Has the page open at which calls ring. */
  readonly isAtDesk: boolean;
  /** Leads a call, or one rings for them. */
  readonly isBusy: boolean;
};

/** Why a call does not ring for somebody. The first five are about who they are, the rest about now. */
export const HINDRANCES = [
  'ROLE',
  'CONFLICT',
  'LANGUAGE',
  'CERTIFICATE',
  'REFUSED',
  'PRESENCE',
  'NOT_AT_DESK',
  'BUSY',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

type Asking = Pick<Case, 'language' | 'declared' | 'openedBy'>;
type Waiting = Pick<Session, 'lapsedOffers'>;

/** Why this person may not lead the session at all, or undefined where they may. */
export function findDisqualification(
  candidate: Candidate,
  kase: Asking,
  session: Waiting,
  at: Instant,
): Hindrance | undefined {
  const { language } = kase;
  const { documentType } = kase.declared;
  if (candidate.role !== 'AGENT') return 'ROLE';
  if (candidate.staffId === kase.openedBy) return 'CONFLICT';
  if (!candidate.languages.includes(language)) return 'LANGUAGE';
  if (!isCertified(candidate.certificates, { documentType, language }, at)) return 'CERTIFICATE';
  return session.lapsedOffers.some((lapsed) => bars(lapsed, candidate)) ? 'REFUSED' : undefined;
}

/** Why the session does not ring for this person now, or undefined where it may. */
export function findHindrance(
  candidate: Candidate,
  kase: Asking,
  session: Waiting,
  at: Instant,
): Hindrance | undefined {
  const disqualification = findDisqualification(candidate, kase, session, at);
  if (disqualification) return disqualification;
  if (candidate.presence.state !== 'AVAILABLE') return 'PRESENCE';
  if (!candidate.isAtDesk) return 'NOT_AT_DESK';
  return candidate.isBusy ? 'BUSY' : undefined;
}

/**
 * Whether an earlier offer keeps the session from ringing for its agent again. Who knows the customer
 * is out for good; who was not ready or did not answer is out until they say anew that they are
 * available, so that a lone agent's customer does not wait for ever.
 */
function bars({ agentId, cause, reason, at }: LapsedOffer, { staffId, presence }: Candidate) {
  if (agentId !== staffId) return false;
  if (cause === 'DECLINED' && reason === 'KNOWN_TO_ME') return true;
  return (cause === 'DECLINED' || cause === 'NOT_ANSWERED') && presence.since <= at;
}

/** For whom the session may ring, sorted by id: the order from which the lot draws. */
export const listEligible = (
  candidates: readonly Candidate[],
  kase: Asking,
  session: Waiting,
  at: Instant,
): readonly StaffId[] =>
  [
    ...new Set(
      candidates
        .filter((candidate) => findHindrance(candidate, kase, session, at) === undefined)
        .map(({ staffId }) => staffId),
    ),
  ].sort();
