import type { DocumentType } from '@visavis/domain/case/case';
import type { Instant } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import { stateOf, type CertificateState } from '@visavis/domain/staff/certificate';
import type { Qualification } from '@visavis/use-cases/ports';

/** One agent's languages and certificates, as the page shows them. */
export type QualificationView = {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly certificates: readonly {
    readonly id: string;
    readonly documentType: DocumentType;
    readonly language: Language;
    readonly expiresOn: string;
    readonly state: CertificateState;
  }[];
};

/** The agents who may sign in; of each the certificates that need an eye first. */
export const qualificationViews = (
  staff: readonly Qualification[],
  now: Instant,
): readonly QualificationView[] =>
  staff
    .filter(({ role, disabled }) => role === 'AGENT' && !disabled)
    .map(({ id, name, languages, certificates }) => ({
      id,
      name,
      languages,
      certificates: certificates
        .map((certificate) => ({ ...certificate, state: stateOf(certificate, now) }))
        .map(({ id: certificateId, documentType, language, expiresOn, state }) => ({
          ...{ id: certificateId, documentType, language, expiresOn, state },
        }))
        .sort((one, other) => rank(one.state) - rank(other.state)),
    }));

const ORDER: readonly CertificateState[] = [
  'EXPIRES_SOON',
  'EXPIRED',
  'NOT_YET',
  'VALID',
  'WITHDRAWN',
];
const rank = (state: CertificateState): number => ORDER.indexOf(state);
