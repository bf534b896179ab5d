import type { RecordingState } from '@visavis/contract/staff';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { Instant, SessionId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { isWhole, measureMissing, type RecordingSoFar } from '@visavis/domain/session/completeness';
import { readMissingTimes } from './missing-times.ts';
import type { SessionHealth } from './session-health.ts';
import { isBeingWritten } from './views/recorder-view.ts';

/** What is recorded and what is missing, in all stretches of a session that still runs. */
export async function readRecordingSoFar(
  folder: string,
  health: SessionHealth | undefined,
): Promise<RecordingSoFar> {
  return { isBeingWritten: isBeingWritten(health), missing: await readMissingTimes(folder) };
}

/** The same as the agent's screen shows it before an approval. */
export function recordingState(
  { isBeingWritten: isWritten, missing }: RecordingSoFar,
  at: {
    readonly kase: Case;
    readonly sessionId: SessionId;
    readonly procedure: Procedure;
    readonly now: Instant;
  },
): RecordingState {
  const session = getSession(at.kase, at.sessionId);
  const measured = measureMissing(session, missing, at.now);
  return {
    isBeingWritten: isWritten,
    isWhole: isWhole(at.procedure, measured),
    longestGapMs: measured.longestMs,
    missingShare: measured.share,
  };
}
