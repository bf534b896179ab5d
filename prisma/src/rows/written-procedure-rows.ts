import type { StaffId } from '@visavis/domain/ids';
import type { Json } from '@visavis/domain/journal/canonical-json';
import type { WrittenProcedure } from '@visavis/domain/procedure/written';
import type { Prisma } from '../generated/client.ts';
import type { ProcedureVersionModel } from '../generated/models.ts';
import { fromJson, orNull, toInstant } from './columns.ts';

/** A row of `procedures` as the domain knows it. */
export function toWritten(row: ProcedureVersionModel): WrittenProcedure {
  const { id, version, state, sha256, baseId, baseVersion, remark } = row;
  return {
    ...{ id, version, state, sha256, document: fromJson<Json>(row.document) },
    ...(baseId !== null && baseVersion !== null
      ? { base: { id: baseId, version: baseVersion } }
      : {}),
    ...{ writtenBy: row.writtenBy as StaffId, writtenAt: toInstant(row.writtenAt) },
    ...(row.proposedAt ? { proposedAt: toInstant(row.proposedAt) } : {}),
    ...(remark === null ? {} : { remark }),
    ...(row.publishedBy === null ? {} : { publishedBy: row.publishedBy as StaffId }),
    ...(row.publishedAt ? { publishedAt: toInstant(row.publishedAt) } : {}),
  };
}

/** What the domain knows as a row of `procedures`. */
export const toWrittenRow = ({ base, document, ...written }: WrittenProcedure) => ({
  ...{ id: written.id, version: written.version, state: written.state, sha256: written.sha256 },
  // Json of ours has no `undefined` in it once it was hashed.
  document: document as Prisma.InputJsonValue,
  baseId: orNull(base?.id),
  baseVersion: orNull(base?.version),
  ...{ writtenBy: written.writtenBy, writtenAt: written.writtenAt },
  ...{ proposedAt: orNull(written.proposedAt), remark: orNull(written.remark) },
  publishedBy: orNull(written.publishedBy),
  publishedAt: orNull(written.publishedAt),
});
