import type { DocumentType } from '@visavis/domain/case/case';
import type { StaffId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { Certificate, Day } from '@visavis/domain/staff/certificate';
import type { Prisma } from '../generated/client.ts';
import { orNull, toInstantOrNull, withoutNulls } from './columns.ts';

type CertificateRow = Prisma.CertificateGetPayload<object>;

/** A certificate as its row tells it. */
export const toCertificate = (row: CertificateRow): Certificate =>
  withoutNulls({
    id: row.id,
    staffId: row.staffId as StaffId,
    documentType: row.documentType as DocumentType,
    language: row.language as Language,
    issuedOn: toDay(row.issuedOn),
    expiresOn: toDay(row.expiresOn),
    withdrawnAt: toInstantOrNull(row.withdrawnAt),
  });

export const toCertificateRow = (
  certificate: Certificate,
): Prisma.CertificateUncheckedCreateInput => ({
  ...certificate,
  issuedOn: new Date(certificate.issuedOn),
  expiresOn: new Date(certificate.expiresOn),
  withdrawnAt: orNull(certificate.withdrawnAt),
});

const toDay = (date: Date): Day => date.toISOString().slice(0, 10);
