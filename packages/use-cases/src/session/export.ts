import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, ExportId, SessionId, StaffId } from '@visavis/domain/ids';
import * as films from '@visavis/domain/session/exports';
import type { EvidenceRef } from '@visavis/domain/session/session';
import type { Ports } from '../ports.ts';

type Staff = Actor & { readonly kind: 'STAFF'; readonly id: StaffId };
type System = Actor & { readonly kind: 'SYSTEM' };

export type FilmPlace = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly exportId: ExportId;
};

/** Asks for the film of a session; where there is one, or it is being made, that is the answer. */
export async function requestExport(
  ports: Ports,
  staff: Staff,
  caseId: CaseId,
  sessionId: SessionId,
): Promise<ExportId> {
  allow(staff, 'export:request');
  const asked = {
    id: ports.chance.id() as ExportId,
    requestedBy: staff.id,
    requestedAt: ports.clock.now(),
  };
  try {
    await ports.cases.change(caseId, staff, (kase) => films.requestExport(kase, sessionId, asked));
    return asked.id;
  } catch (refusal) {
    const isThere = refusal instanceof DomainError && refusal.code === 'CONFLICT';
    const film = isThere
      ? films.findFilm(getSession(await ports.cases.get(caseId), sessionId))
      : undefined;
    if (!film) throw refusal;
    return film.id;
  }
}

/** Adds the film that the worker made. @throws DomainError CONFLICT */
export async function finishExport(
  ports: Pick<Ports, 'cases'>,
  system: System,
  { caseId, sessionId, exportId }: FilmPlace,
  file: EvidenceRef,
): Promise<Case> {
  allow(system, 'export:make');
  return ports.cases.change(caseId, system, (kase) =>
    films.finishExport(kase, sessionId, exportId, file),
  );
}

/** Writes down that the film could not be made. @throws DomainError CONFLICT */
export async function failExport(
  ports: Pick<Ports, 'cases' | 'clock'>,
  system: System,
  { caseId, sessionId, exportId }: FilmPlace,
): Promise<Case> {
  allow(system, 'export:make');
  return ports.cases.change(caseId, system, (kase) =>
    films.failExport(kase, sessionId, exportId, ports.clock.now()),
  );
}

/** Writes down that this person takes the film out. @throws DomainError EVIDENCE_NOT_FOUND */
export async function takeExport(
  ports: Ports,
  staff: Staff,
  { caseId, sessionId, exportId }: FilmPlace,
): Promise<Case> {
  allow(staff, 'export:request');
  return ports.cases.change(caseId, staff, (kase) => films.takeExport(kase, sessionId, exportId));
}
