import type { DocumentType } from '@visavis/domain/case/case';
import type { Language } from '@visavis/domain/language';
import type { CertificateState } from '@visavis/domain/staff/certificate';

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
