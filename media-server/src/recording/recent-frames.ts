import { ivfOf, type IvfFrame } from './ivf.ts';
import { RTP_TICKS_PER_SECOND } from './rtp-ticks.ts';
import { keepFrame, type FrameParts } from './vp8-frames.ts';
import type { FrameSize } from './vp8.ts';
import { extendTimestamp } from './wraparound.ts';

const KEPT_MS = 10_000;
const MOST_BYTES = 12_000_000;
/** A sender whose timestamps leap farther counts from elsewhere now. */
const MOST_LEAP_TICKS = (KEPT_MS / 1000) * RTP_TICKS_PER_SECOND;

type Kept = IvfFrame & { readonly atMs: number };
/** A keyframe and what follows it up to the next: what can be decoded by itself. */
type Group = { readonly size: FrameSize; readonly frames: Kept[]; sizeBytes: number };

/** When a whole frame was captured: on the recording's time line, and by the sender's own clock. */
export type FrameTime = { readonly atMs: number; readonly timestamp: number };

/** Frames of a stream that can be decoded, with their times on the recording's time line. */
export type RecentClip = FrameSize & {
  readonly ivf: Buffer;
  readonly frames: number;
  readonly startsAtMs: number;
};

/**
 * The last seconds of a video stream, for who must look at more than one still. It copies nothing: it
 * holds on to the packets, and so to the memory that they were received into.
 */
export class RecentFrames {
  readonly #mostBytes: number;
  #groups: Group[] = [];
  #sizeBytes = 0;
  #lastTicks = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Takes a frame that follows the last one without a loss, or a keyframe with its size. */
  add(frame: FrameParts, { atMs, timestamp }: FrameTime, size: FrameSize | undefined): void {
    const ticks = this.#follow(timestamp);
    if (size) this.#groups.push({ size, frames: [], sizeBytes: 0 });
    const group = this.#groups.at(-1);
    if (!group) return;
    group.frames.push({ frame: keepFrame(frame), ticks, atMs });
    group.sizeBytes += frame.sizeBytes;
    this.#sizeBytes += frame.sizeBytes;
    if (size) this.forget(atMs);
    while (this.#sizeBytes > this.#mostBytes) this.#drop();
  }

  /** Lets go of what nobody asks for any more; of a stream that has paused, of everything. */
  forget(nowMs: number): void {
    const isOld = (group: Group | undefined) => group && group.frames[0]!.atMs <= nowMs - KEPT_MS;
    while (isOld(this.#groups[1])) this.#drop();
    const last = this.#groups[0]?.frames.at(-1);
    if (this.#groups.length === 1 && last && last.atMs <= nowMs - KEPT_MS) this.#drop();
  }

  /** What was captured between two moments, and before it what decoding needs; undefined: nothing was. */
  cut(fromMs: number, untilMs: number): RecentClip | undefined {
    const first = this.#groups.findLastIndex(({ frames }) => frames[0]!.atMs <= fromMs);
    const groups = this.#groups.slice(Math.max(0, first));
    const frames = groups.flatMap((group) => group.frames).filter(({ atMs }) => atMs <= untilMs);
    const last = frames.at(-1);
    if (!last || last.atMs < fromMs) return undefined;
    const { size } = groups[0]!;
    return {
      ...size,
      ivf: ivfOf(frames, size),
      frames: frames.length,
      startsAtMs: frames[0]!.atMs,
    };
  }

  #follow(timestamp: number): number {
    const isFirst = this.#groups.length === 0;
    const ticks = isFirst ? timestamp + 2 ** 32 : extendTimestamp(this.#lastTicks, timestamp);
    const leap = ticks - this.#lastTicks;
    if (!isFirst && (leap < 0 || leap > MOST_LEAP_TICKS)) this.#clear();
    this.#lastTicks = ticks;
    return ticks;
  }

  #drop(): void {
    this.#sizeBytes -= this.#groups.shift()?.sizeBytes ?? 0;
  }

  #clear(): void {
    this.#groups = [];
    this.#sizeBytes = 0;
  }
}
