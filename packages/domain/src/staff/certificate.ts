import type { DocumentType } from '../case/case.ts';
import type { Instant, StaffId } from '../ids.ts';
import type { Language } from '../language.ts';

/** A day of the calendar, ISO 8601 (UTC). */
export type Day = string;

export const dayOf = (at: Instant): Day => at.slice(0, 10);

/**
 * Training in one type of document and one language. Without a valid one no call rings. ETSI TS 119 461
 * asks for training that is refreshed at least once a year; the bank sets the day of expiry.
 */
export type Certificate = {
  readonly id: string;
  readonly staffId: StaffId;
  readonly documentType: DocumentType;
  readonly language: Language;
  readonly issuedOn: Day;
  /** The last day on which it holds. */
  readonly expiresOn: Day;
  readonly withdrawnAt?: Instant;
};

export const CERTIFICATE_STATES = [
  'VALID',
  'EXPIRES_SOON',
  'NOT_YET',
  'EXPIRED',
  'WITHDRAWN',
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

const SOON_MS = 30 * 86_400_000;

/** How a certificate stands at a moment. */
export function stateOf(certificate: Certificate, at: Instant): CertificateState {
  const { issuedOn, expiresOn, withdrawnAt } = certificate;
  if (withdrawnAt !== undefined && withdrawnAt <= at) return 'WITHDRAWN';
  if (expiresOn < dayOf(at)) return 'EXPIRED';
  if (issuedOn > dayOf(at)) return 'NOT_YET';
  return Date.parse(expiresOn) - Date.parse(dayOf(at)) < SOON_MS ? 'EXPIRES_SOON' : 'VALID';
}

/** Whether somebody may identify with this type of document in this language. */
export const isCertified = (
  certificates: readonly Certificate[],
  { documentType, language }: Pick<Certificate, 'documentType' | 'language'>,
  at: Instant,
): boolean =>
  certificates.some(
    (certificate) =>
      certificate.documentType === documentType &&
      certificate.language === language &&
      ['VALID', 'EXPIRES_SOON'].includes(stateOf(certificate, at)),
  );
