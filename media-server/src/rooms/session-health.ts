import type { RecorderFailure, RecorderHealth } from '../recording/health.ts';

/**
 * Why nothing is being recorded. `RECORDER_GONE`: no such process answers. `RECORDER_SILENT`: it is
 * there and says nothing. `STORE_UNREACHABLE`: the evidence store or the database gives no place.
 */
export type RecordingTrouble =
  'RECORDER_GONE' | 'RECORDER_SILENT' | 'STORE_UNREACHABLE' | RecorderFailure;

/** What is known at this moment of the recording of a session. */
export type SessionHealth = {
  readonly trouble: RecordingTrouble | null;
  /** What the recorder said last; undefined while no stretch runs. */
  readonly recorder: RecorderHealth | undefined;
};
