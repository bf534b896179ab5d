import type { DeskView, WaitingCustomer } from '@visavis/contract/desk';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { Instant, SessionId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { findDue } from '@visavis/domain/session/queue';
import {
  CERTIFICATE_STATES,
  stateOf,
  type Certificate,
  type CertificateState,
} from '@visavis/domain/staff/certificate';
import {
  findDisqualification,
  findHindrance,
  type Candidate,
} from '@visavis/domain/staff/eligible';
import type { RosterMember } from '@visavis/use-cases/ports';

type Ringing = {
  readonly kase: Case;
  readonly procedure: Procedure;
  readonly sessionId: SessionId;
};

/** What an agent's desk shows. */
export function deskView(
  member: RosterMember,
  { ringing, ringsMs }: { readonly ringing: Ringing | undefined; readonly ringsMs: number },
  now: Instant,
): DeskView {
  const { presence, languages, certificates, isBusy } = member;
  return {
    presence: { state: presence.state, reason: presence.reason ?? null, since: presence.since },
    ringing: ringing ? ringingView(ringing) : null,
    ringsSeconds: Math.round(ringsMs / 1000),
    isInCall: isBusy && !ringing,
    languages: [...languages],
    certificates: listBest(certificates, now),
  };
}

function ringingView({ kase, procedure, sessionId }: Ringing): DeskView['ringing'] {
  const { offer, queuedAt } = getSession(kase, sessionId);
  if (!offer) return null;
  return {
    sessionId,
    reference: kase.reference,
    language: kase.language,
    documentType: kase.declared.documentType,
    procedureTitle: procedure.title,
    queuedAt,
    until: offer.until,
  };
}

/** Of each type of document and language the one that says most: valid before expired. */
function listBest(certificates: readonly Certificate[], now: Instant): DeskView['certificates'] {
  const best = new Map<string, DeskView['certificates'][number]>();
  for (const certificate of certificates) {
    const { documentType, language, expiresOn } = certificate;
    const key = `${documentType} ${language}`;
    const state = stateOf(certificate, now);
    const other = best.get(key);
    if (!other || isBetter({ state, expiresOn }, other))
      best.set(key, { documentType, language, expiresOn, state });
  }
  return [...best.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shown]) => shown);
}

type Standing = { readonly state: CertificateState; readonly expiresOn: string };

function isBetter(one: Standing, other: Standing): boolean {
  const rank = CERTIFICATE_STATES.indexOf(one.state) - CERTIFICATE_STATES.indexOf(other.state);
  return rank === 0 ? one.expiresOn > other.expiresOn : rank < 0;
}

/** A waiting customer as the queue shows them. */
export function waitingCustomer(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  surroundings: {
    readonly connected: boolean;
    readonly candidates: readonly Candidate[];
    readonly now: Instant;
  },
): WaitingCustomer {
  const session = getSession(kase, sessionId);
  const { connected, candidates, now } = surroundings;
  return {
    sessionId,
    reference: kase.reference,
    language: kase.language,
    documentType: kase.declared.documentType,
    procedureTitle: procedure.title,
    priority: kase.priority,
    appointmentAt: findDue({ ...kase, queuedAt: session.queuedAt }, now)?.startsAt ?? null,
    queuedAt: session.queuedAt,
    callBackAskedAt: session.callBack?.askedAt ?? null,
    connected,
    isRinging: session.offer !== undefined,
    agents: agentsFor(),
  };

  function agentsFor(): WaitingCustomer['agents'] {
    const hindrances = candidates.map((who) => findHindrance(who, kase, session, now));
    if (hindrances.includes(undefined)) return 'FREE';
    return hindrances.includes('BUSY') ? 'BUSY' : 'NONE';
  }
}

/** Who may lead this customer's session and is on duty, and how many of them are in a call. */
export function staffing(
  kase: Case,
  sessionId: SessionId,
  members: readonly RosterMember[],
  now: Instant,
): { readonly present: number; readonly busy: number } {
  const session = getSession(kase, sessionId);
  const onDuty = members.filter(
    (member) =>
      member.presence.state === 'AVAILABLE' &&
      !findDisqualification({ ...member, isAtDesk: true }, kase, session, now),
  );
  return { present: onDuty.length, busy: onDuty.filter(({ isBusy }) => isBusy).length };
}
