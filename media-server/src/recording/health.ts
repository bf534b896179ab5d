import type { Speaker } from '@visavis/domain/session/session';

export const RECORDER_FAILURES = [
  'DISK_FULL',
  'FOLDER_GONE',
  'DISK_TOO_SLOW',
  'WRITE_FAILED',
] as const;
export type RecorderFailure = (typeof RECORDER_FAILURES)[number];

/**
 * `WRITING`: what is expected comes and is written. `STALLED`: something expected has not come for
 * three seconds. `FAILED`: it cannot be written; see `failure`. `STOPPED`: the end.
 */
export type RecorderState = 'WRITING' | 'STALLED' | 'FAILED' | 'STOPPED';

export type ParticipantHealth = {
  readonly participant: Speaker;
  /** Bytes on disk. */
  readonly sizeBytes: number;
  readonly videoFrames: number;
  readonly audioPackets: number;
  /** Missing before the first. */
  readonly sinceFrameMs?: number | undefined;
  readonly sinceSoundMs?: number | undefined;
  readonly sinceKeyframeMs?: number | undefined;
  readonly gaps: number;
  readonly isStalled: boolean;
  readonly failure?: RecorderFailure | undefined;
};

export type RecorderHealth = {
  readonly state: RecorderState;
  readonly failure?: RecorderFailure | undefined;
  /** How long the stretch is so far. */
  readonly durationMs: number;
  readonly participants: readonly ParticipantHealth[];
};

/** The worst of what the participants' files say. */
export function healthOf(
  participants: readonly ParticipantHealth[],
  durationMs: number,
  isStopped: boolean,
): RecorderHealth {
  const failure = participants.find((participant) => participant.failure)?.failure;
  const isStalled = participants.some((participant) => participant.isStalled);
  const running = isStalled ? 'STALLED' : 'WRITING';
  const state = isStopped ? 'STOPPED' : failure ? 'FAILED' : running;
  return { state, durationMs, participants, ...(failure && { failure }) };
}
