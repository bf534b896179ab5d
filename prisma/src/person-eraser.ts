import type { PersonEraser } from '@visavis/use-cases/ports';
import type { Database } from './connect.ts';

/** Takes a person out of the rows of a case, on PostgreSQL, whose function `erase_person` does it. */
export const createPersonEraser = (prisma: Database): PersonEraser => ({
  async erase(caseId) {
    await prisma.$executeRaw`SELECT erase_person(${caseId}::uuid)`;
  },
});
