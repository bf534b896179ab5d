import { DOCUMENT_TYPES, type Case } from '../case/case.ts';
import { findOpenSession } from '../case/find-session.ts';
import type { Instant, SessionId, StaffId } from '../ids.ts';
import { LANGUAGES } from '../language.ts';
import { offerSession } from '../session/offer.ts';
import type { Certificate } from '../staff/certificate.ts';
import type { Candidate } from '../staff/eligible.ts';
import { AT } from './a-case.ts';

/** A certificate for tests, valid for a year. */
export const aCertificate = (over: Partial<Certificate> = {}): Certificate => ({
  id: 'a-certificate',
  staffId: 'eleni' as StaffId,
  documentType: 'ID_CARD',
  language: 'el',
  issuedOn: '2026-01-01',
  expiresOn: '2026-12-31',
  ...over,
});

/** Certificates of every document type and language that have no end in sight. */
export const everyCertificate = (staffId: StaffId): readonly Certificate[] =>
  DOCUMENT_TYPES.flatMap((documentType) =>
    LANGUAGES.map((language) =>
      aCertificate({
        ...{ staffId, documentType, language },
        id: `${staffId} ${documentType} ${language}`,
        issuedOn: '2020-01-01',
        expiresOn: '2099-12-31',
      }),
    ),
  );

/** An agent for tests, for whom every call may ring. */
export const aCandidate = (over: Partial<Candidate> = {}): Candidate => {
  const staffId = over.staffId ?? ('eleni' as StaffId);
  return {
    staffId,
    role: 'AGENT',
    languages: LANGUAGES,
    certificates: everyCertificate(staffId),
    presence: { state: 'AVAILABLE', since: AT },
    isAtDesk: true,
    isBusy: false,
    ...over,
  };
};

/** Lets the session ring for this agent and nobody else. */
export const offerTo = (kase: Case, sessionId: SessionId, agentId: StaffId, at: Instant) =>
  offerSession(kase, sessionId, [aCandidate({ staffId: agentId })], { at, ringsMs: 20_000 });

/** The case while its waiting session rings for this agent. */
export function ringingFor(kase: Case, agentId: StaffId, at: Instant): Case {
  const session = findOpenSession(kase);
  if (!session) throw new Error('Nobody waits');
  return offerTo(kase, session.id, agentId, at).case;
}
