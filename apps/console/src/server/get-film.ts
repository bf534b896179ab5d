import { exportId } from '@visavis/contract/vocabulary';
import { allow } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import { findExport } from '@visavis/prisma/reads/find-evidence';
import { hasOpenedEvidence } from '@visavis/prisma/reads/has-opened-evidence';
import { takeExport } from '@visavis/use-cases/session/export';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';
import { wholeFile, type ServedFile } from './served-file.ts';

/**
 * The film of a session for somebody who opened its evidence, with the name to save it under. That
 * they take it is written into the journal, once for a download that goes on after a break.
 * @throws DomainError ROLE_FORBIDS | EVIDENCE_NOT_FOUND | EVIDENCE_NOT_OPENED
 */
export async function getFilm(
  { ports, prisma }: Parts,
  actor: StaffActor,
  given: string,
  isGoingOn: boolean,
): Promise<{ readonly file: ServedFile; readonly saveAs: string }> {
  allow(actor, 'export:request');
  const id = exportId.safeParse(given);
  const found = id.success ? await findExport(prisma, id.data) : undefined;
  if (!found?.film.file) throw new DomainError('EVIDENCE_NOT_FOUND', { exportId: given });
  const { caseId, sessionId, film } = found;
  const looked = { staffId: actor.id, caseId, sessionId, now: ports.clock.now() };
  if (!(await hasOpenedEvidence(prisma, looked)))
    throw new DomainError('EVIDENCE_NOT_OPENED', { sessionId });
  const kase = isGoingOn
    ? await ports.cases.get(caseId)
    : await takeExport(ports, actor, { caseId, sessionId, exportId: film.id });
  const number = kase.sessions.findIndex(({ id: one }) => one === sessionId) + 1;
  return {
    file: wholeFile(found.film.file),
    saveAs: `visavis-${kase.reference}-session-${number}.mp4`,
  };
}
