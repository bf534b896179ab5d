import type { Session } from '@visavis/domain/session/session';
import { createExportProgress } from '@visavis/prisma/export-progress';
import type { Film } from '../review/review-data.ts';
import type { Parts } from './parts.ts';

/** What there is of the film of a session. */
export async function readFilm({ prisma }: Parts, { exports }: Session): Promise<Film> {
  const last = exports.at(-1);
  if (!last) return { state: 'NONE' };
  const { id, file, failedAt } = last;
  if (file) return { state: 'MADE', exportId: id, sizeBytes: file.sizeBytes };
  if (failedAt) return { state: 'FAILED' };
  return { state: 'MAKING', share: await createExportProgress(prisma).read(id) };
}
