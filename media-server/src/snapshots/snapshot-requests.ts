import { DomainError } from '@visavis/domain/errors';
import type { FrameParts } from '../recording/vp8-frames.ts';
import type { FrameSize } from '../recording/vp8.ts';
import { wrapKeyframe } from './webp.ts';

const TIMEOUT_MS = 4000;
/** Who asked for a keyframe a moment before us may have had the answer: we ask until one comes. */
const ASK_EVERY_MS = 100;
/**
 * A keyframe of so short a time before serves too: it is what the agent saw when pressing the key, and
 * a browser ignores who asks for another so soon (libwebrtc's EncoderRtcpFeedback: 300 ms).
 */
const RECENT_MS = 300;

export type RecordedSnapshot = {
  /** A WebP image. */
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly takenAt: Date;
};

type Waiting = {
  readonly resolve: (snapshot: RecordedSnapshot) => void;
  readonly refuse: () => void;
};

/** Those who wait for a still of one participant. The next whole keyframe serves them all. */
export class SnapshotRequests {
  readonly #askForKeyframe: () => void;
  readonly #waiting = new Set<Waiting>();
  #last: RecordedSnapshot | undefined;
  #isClosed = false;

  constructor(askForKeyframe: () => void) {
    this.#askForKeyframe = askForKeyframe;
  }

  /** Resolves with a keyframe of a moment ago, else with the next one; rejects with SNAPSHOT_NOT_POSSIBLE if none comes in time. */
  take(): Promise<RecordedSnapshot> {
    const { promise, resolve, reject } = Promise.withResolvers<RecordedSnapshot>();
    const refuse = () => reject(new DomainError('SNAPSHOT_NOT_POSSIBLE'));
    if (this.#isClosed) {
      refuse();
      return promise;
    }
    if (this.#last && Date.now() - this.#last.takenAt.getTime() <= RECENT_MS) {
      resolve(this.#last);
      return promise;
    }
    const waiting = { resolve, refuse };
    const asking = setInterval(this.#askForKeyframe, ASK_EVERY_MS);
    const deadline = setTimeout(refuse, TIMEOUT_MS);
    this.#waiting.add(waiting);
    this.#askForKeyframe();
    return promise.finally(() => {
      clearInterval(asking);
      clearTimeout(deadline);
      this.#waiting.delete(waiting);
    });
  }

  /** A whole keyframe that was captured at `takenAt`. */
  serve(frame: FrameParts, size: FrameSize, takenAt: () => Date): void {
    const snapshot = { bytes: wrapKeyframe(frame), ...size, takenAt: takenAt() };
    this.#last = snapshot;
    for (const { resolve } of this.#waiting) resolve(snapshot);
    this.#waiting.clear();
  }

  /** Refuses all who wait, and all who come later. */
  close(): void {
    this.#isClosed = true;
    this.#last = undefined;
    for (const { refuse } of this.#waiting) refuse();
  }
}
