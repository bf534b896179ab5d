import type { Cue } from './cue-list.ts';
import type { FrameSize } from './vp8.ts';

/** What a recording has of one kind. Times in ms from the start of the stretch. */
export type ScannedTrack = {
  /** Frames, or packets of sound that came from the participant. */
  readonly blocks: number;
  readonly firstMs: number;
  /** Where the last block begins, and where it ends. */
  readonly lastMs: number;
  readonly endMs: number;
  readonly cues: readonly Cue[];
};

/** All that must be known of a recording to play it: see `MatroskaScan`. */
export type Scanned = {
  /** Where the first cluster begins. */
  readonly bodyFrom: number;
  readonly sizeBytes: number;
  /** The end of the last whole cluster; smaller than `sizeBytes` where a crash cut the file. */
  readonly wholeUntil: number;
  /** Where the last cluster says that it ends. Behind the end of a file that was cut. */
  readonly saidUntil: number;
  readonly durationMs: number;
  readonly startedAtMs: number;
  readonly video?: ScannedTrack & { readonly size: FrameSize };
  /** Packets of silence that the recorder put in count into the times, not into `blocks`. */
  readonly audio?: ScannedTrack & { readonly silences: number };
};
