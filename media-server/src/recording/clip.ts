/** A part of what a participant showed a moment ago, as it was recorded. */
export type RecordedClip = {
  /** VP8 that begins with a keyframe; 0 is the first frame, in ticks of 90 kHz as it was sent. */
  readonly ivf: Uint8Array;
  readonly frames: number;
  /** Of its first frame; the sender may change it. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** When the first frame was captured, by the clock that also dates snapshots. */
  readonly startsAt: Date;
};

/** Which moments are wanted. What can be decoded may begin earlier: at the keyframe before. */
export type ClipWindow = { readonly from: Date; readonly until: Date };
