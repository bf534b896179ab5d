import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { ExportId, Instant, SessionId } from '../ids.ts';
import type { EvidenceRef, RecordingExport, Session } from './session.ts';

/** The film of a session that is there or being made; one that failed makes room for another. */
export const findFilm = ({ exports }: Session): RecordingExport | undefined =>
  exports.findLast(({ failedAt }) => failedAt === undefined);

/** @throws DomainError TRANSITION_FORBIDDEN | EVIDENCE_NOT_FOUND (nothing recorded) | CONFLICT (there is a film) */
export function requestExport(kase: Case, sessionId: SessionId, asked: RecordingExport): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'ENDED');
  if (session.recordings.length === 0) throw new DomainError('EVIDENCE_NOT_FOUND', { sessionId });
  const film = findFilm(session);
  if (film) throw new DomainError('CONFLICT', { exportId: film.id });
  return {
    case: withSession(kase, { ...session, exports: [...session.exports, asked] }),
    fact: { type: 'export.requested', sessionId, exportId: asked.id },
  };
}

/** The film is in the evidence store. @throws DomainError CONFLICT where it was made or given up before */
export const finishExport = (
  kase: Case,
  sessionId: SessionId,
  exportId: ExportId,
  file: EvidenceRef,
): Change => ({
  case: withExport(kase, sessionId, exportId, { file }),
  fact: {
    type: 'export.made',
    sessionId,
    exportId,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    ciphertextSha256: file.ciphertextSha256,
  },
});

/** The film could not be made. @throws DomainError CONFLICT where it was made or given up before */
export const failExport = (
  kase: Case,
  sessionId: SessionId,
  exportId: ExportId,
  failedAt: Instant,
): Change => ({
  case: withExport(kase, sessionId, exportId, { failedAt }),
  fact: { type: 'export.failed', sessionId, exportId },
});

/** Somebody takes the film out of the house. @throws DomainError EVIDENCE_NOT_FOUND */
export function takeExport(kase: Case, sessionId: SessionId, exportId: ExportId): Change {
  const film = getSession(kase, sessionId).exports.find(({ id }) => id === exportId);
  if (!film?.file) throw new DomainError('EVIDENCE_NOT_FOUND', { exportId });
  return { case: kase, fact: { type: 'export.taken', sessionId, exportId } };
}

function withExport(
  kase: Case,
  sessionId: SessionId,
  exportId: ExportId,
  end: Pick<RecordingExport, 'file' | 'failedAt'>,
): Case {
  const session = getSession(kase, sessionId);
  const film = session.exports.find(({ id }) => id === exportId);
  if (!film) throw new DomainError('EVIDENCE_NOT_FOUND', { exportId });
  if (film.file || film.failedAt) throw new DomainError('CONFLICT', { exportId });
  const exports = session.exports.map((other) => (other === film ? { ...film, ...end } : other));
  return withSession(kase, { ...session, exports });
}
