import type { ExportId } from '@visavis/domain/ids';
import type { Database } from './connect.ts';

/** How far the worker has come with a film, from 0 to 1. No fact: it is gone with the next one. */
export type ExportProgress = {
  note(exportId: ExportId, share: number): Promise<void>;
  read(exportId: ExportId): Promise<number>;
};

export const createExportProgress = (prisma: Database): ExportProgress => ({
  async note(exportId, share) {
    await prisma.export.updateMany({ where: { id: exportId }, data: { progress: share } });
  },
  async read(exportId) {
    const row = await prisma.export.findUnique({
      where: { id: exportId },
      select: { progress: true },
    });
    return row?.progress ?? 0;
  },
});
