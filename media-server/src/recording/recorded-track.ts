import type { Gap, GapCause, Speaker } from '@visavis/domain/session/session';

/**
 * A stream as the media server sends it. Lost packets must be sent again on the same SSRC: consume
 * with NACK feedback and without RTX.
 */
export type TrackDescription = {
  readonly participant: Speaker;
  readonly kind: Gap['track'];
  readonly ssrc: number;
  readonly payloadType: number;
  readonly clockRate: number;
};

/** One stream while it is being recorded. Every call is harmless after the track was replaced. */
export type RecordedTrack = {
  /** Nothing is expected until `resume`; what is missing until then has this cause. */
  pause(cause: GapCause): void;
  resume(): void;
  /** The stream is over. A later track of the same participant and kind goes on where it ended. */
  close(cause: GapCause): void;
};
