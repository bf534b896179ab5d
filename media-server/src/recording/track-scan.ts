import { CueList, type Cue } from './cue-list.ts';
import { frameLengthMs } from './frame-length.ts';
import { opusDurationMs } from './opus.ts';
import type { Scanned } from './scanned.ts';
import { SILENCE } from './silence.ts';
import { isKeyframe, keyframeSize, type FrameSize } from './vp8.ts';

/** The first bytes of a block's payload that a scan looks at. */
export const LOOKED_AT_BYTES = 10;

/** A whole block: where it is, how long its payload is, and the first bytes of that. */
export type ScannedBlock = {
  readonly cue: Cue;
  readonly sizeBytes: number;
  readonly start: Buffer;
};

/** What the frames of a recording tell. */
export class VideoScan {
  readonly #cues = new CueList();
  #blocks = 0;
  #firstMs = 0;
  #lastMs = 0;
  #endMs = 0;
  #size: FrameSize | undefined;

  add({ cue, start }: ScannedBlock): void {
    const { atMs } = cue;
    if (this.#blocks === 0) this.#firstMs = atMs;
    const sinceLastMs = this.#blocks === 0 ? undefined : atMs - this.#lastMs;
    this.#endMs = atMs + frameLengthMs(sinceLastMs);
    this.#blocks += 1;
    this.#lastMs = atMs;
    if (!isKeyframe(start, 0)) return;
    this.#size ??= keyframeSize(start, 0);
    this.#cues.add(cue);
  }

  /** Nothing where no frame can be decoded. */
  found(): Scanned['video'] {
    if (!this.#size) return undefined;
    return {
      blocks: this.#blocks,
      firstMs: this.#firstMs,
      lastMs: this.#lastMs,
      endMs: this.#endMs,
      cues: this.#cues.list(),
      size: this.#size,
    };
  }
}

/** What the packets of sound of a recording tell. */
export class AudioScan {
  readonly #cues = new CueList();
  #blocks = 0;
  #silences = 0;
  #firstMs = 0;
  #lastMs = 0;
  #endMs = 0;

  add({ cue, sizeBytes, start }: ScannedBlock): void {
    const { atMs } = cue;
    const isSilence = sizeBytes === SILENCE.length && start.equals(SILENCE);
    if (this.#blocks + this.#silences === 0) this.#firstMs = atMs;
    if (isSilence) this.#silences += 1;
    else this.#blocks += 1;
    this.#lastMs = atMs;
    this.#endMs = atMs + (start.length > 0 ? opusDurationMs(start, 0, start.length) : 0);
    this.#cues.add(cue);
  }

  found(): Scanned['audio'] {
    if (this.#blocks + this.#silences === 0) return undefined;
    return {
      blocks: this.#blocks,
      silences: this.#silences,
      firstMs: this.#firstMs,
      lastMs: this.#lastMs,
      endMs: this.#endMs,
      cues: this.#cues.list(),
    };
  }
}
