import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { Instant, RecordingId, SessionId, StaffId } from '../ids.ts';
import type { Recording, Session, Speaker, Thumbnails } from './session.ts';
import { nextState } from './transitions.ts';
import { findVisit } from './visits.ts';

/** A stretch of the recording, when it begins: of both sides, or of the visitor whom it names. */
export type StretchBegan = {
  readonly stretch: number;
  readonly startedAt: Instant;
  readonly staffId?: StaffId;
};

/**
 * Writes down that a stretch of the recording begins: none can vanish unseen.
 * @throws DomainError VISIT_NOT_POSSIBLE for a visitor who is not there
 */
export function noteRecordingBegan(
  kase: Case,
  sessionId: SessionId,
  { stretch, startedAt, staffId }: StretchBegan,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  if (staffId && !findVisit(session, staffId))
    throw new DomainError('VISIT_NOT_POSSIBLE', { sessionId });
  const began = { stretch, startedAt, ...(staffId ? { staffId } : {}) };
  return { case: kase, fact: { type: 'recording.began', sessionId, ...began } };
}

/** Adds a stored recording to the session. @throws DomainError TRANSITION_FORBIDDEN once it is sealed */
export function storeRecording(kase: Case, sessionId: SessionId, recording: Recording): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE', 'CLOSING');
  const { id, raw, head, ...facts } = recording;
  return {
    case: withSession(kase, { ...session, recordings: [...session.recordings, recording] }),
    fact: {
      type: 'recording.stored',
      sessionId,
      recordingId: id,
      participant: facts.participant,
      ...(facts.staffId ? { staffId: facts.staffId } : {}),
      stretch: facts.stretch,
      startedAt: facts.startedAt,
      durationMs: facts.durationMs,
      videoFrames: facts.videoFrames,
      audioPackets: facts.audioPackets,
      gaps: facts.gaps,
      sizeBytes: raw.sizeBytes,
      sha256: raw.sha256,
      ciphertextSha256: raw.ciphertextSha256,
      headSha256: head.sha256,
    },
  };
}

/** The cause of a recording that is not there because its side never sent anything: nothing is lost. */
export const NOTHING_SENT = 'NOTHING_SENT';

/** Writes down that a participant's recording could not be kept, and why. */
export const noteRecordingFailed = (
  kase: Case,
  sessionId: SessionId,
  failure: { readonly participant: Speaker; readonly stretch: number; readonly cause: string },
): Change => ({
  case: kase,
  fact: { type: 'recording.failed', sessionId, ...failure },
});

/** The worker made the stills of a recording. Doing it again replaces nothing: the first stand. */
export function finishRecording(
  kase: Case,
  sessionId: SessionId,
  recordingId: RecordingId,
  thumbnails: Thumbnails,
): Change {
  const session = getSession(kase, sessionId);
  const recording = session.recordings.find(({ id }) => id === recordingId);
  if (!recording) throw new DomainError('EVIDENCE_NOT_FOUND', { recordingId });
  if (recording.thumbnails) throw new DomainError('CONFLICT', { recordingId });
  const recordings = session.recordings.map((other) =>
    other === recording ? { ...recording, thumbnails } : other,
  );
  return {
    case: withSession(kase, { ...session, recordings }),
    fact: {
      type: 'recording.finished',
      sessionId,
      recordingId,
      thumbnailsSha256: thumbnails.sheet.sha256,
    },
  };
}

/** Makes it possible for everybody to draw the session's lots again. */
const revealed = ({ draw }: Pick<Session, 'draw'>) => (draw ? { drawSeed: draw.seed } : {});

/** The session has ended: everything that was recorded is stored. */
export function sealSession(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLOSING');
  return {
    case: withSession(kase, { ...session, state: nextState(session.state, 'seal'), endedAt: at }),
    fact: { type: 'session.ended', sessionId, ...revealed(session) },
  };
}
