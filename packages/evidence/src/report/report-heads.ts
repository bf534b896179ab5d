import type { SignedHead } from '@visavis/domain/journal/head';
import { timeOf } from '../timestamp/token.ts';
import type { Report } from './report-schema.ts';

export type ReportedHead = Report['journal']['heads'][number];

/** The signed heads of a journal as the report has them, each with the time that its stamp says. */
export const reportHeads = (
  heads: readonly (SignedHead & { readonly token?: Uint8Array | undefined })[],
): readonly ReportedHead[] =>
  heads.map(({ seq, hash, at, keyId, signature, token }) => ({
    ...{ seq, hash, at, keyId, signature },
    ...(token ? { stampedAt: timeOf(token).toISOString() } : {}),
  }));
