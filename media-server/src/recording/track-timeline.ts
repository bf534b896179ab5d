import type { Gap, GapCause } from '@visavis/domain/session/session';
import { gapOf, GapList, type GapChange } from './gap-list.ts';

/** Silence of this length is a gap, even if nobody announced it and no packet was lost. */
const UNANNOUNCED_GAP_MS = 1000;
/** A pause shorter than this is not worth an entry. */
const SHORTEST_PAUSE_MS = 200;

/** How far a time line had come. */
export type TimelineMark = { readonly written: number; readonly endMs: number };

/** What a time line has on the disk, what is new in its gap list, and what is missing right now. */
export type TimelineProgress = GapChange & {
  readonly written: number;
  /** Where what is on the disk ends, or would begin; null where nothing was expected yet. */
  readonly endMs: number | null;
  readonly open: Gap | null;
};

/**
 * The time line of one participant's sound or picture in one file. It outlives the streams that
 * feed it: a camera that is switched or a connection that is made anew goes on where the last ended.
 */
export class TrackTimeline {
  readonly #track: Gap['track'];
  readonly #gaps: GapList;
  #beginsMs = -1;
  #endMs = -1;
  #lastMs = -1;
  #written = 0;
  #cause: GapCause | undefined;
  #isPaused = true;
  #aliveAtMs = 0;
  #kept: TimelineMark | undefined;

  constructor(track: Gap['track']) {
    this.#track = track;
    this.#gaps = new GapList(track);
  }

  get written(): number {
    return this.#written;
  }

  get gapCount(): number {
    return this.#gaps.count;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Where what is written ends, or 0. */
  get endMs(): number {
    return this.#written > 0 ? this.#endMs : 0;
  }

  /** Goes on from a time line that broke off: what is missing from zero on has this cause. */
  goOn(cause: GapCause): void {
    this.#beginsMs = this.#endMs = 0;
    this.#cause = cause;
  }

  /** Data is expected from now on. */
  resume(nowMs: number): void {
    if (this.#endMs < 0) this.#beginsMs = this.#endMs = nowMs;
    this.#isPaused = false;
    this.#aliveAtMs = nowMs;
  }

  /** No data is expected until `resume`. Packets on their way may still come. */
  pause(cause: GapCause): void {
    this.#cause ??= cause;
    this.#isPaused = true;
  }

  /** Something was sent that will not be in the file. */
  lose(): void {
    this.#cause ??= 'LOST';
  }

  /** Fits a time to the line: never before zero, never before what is written. */
  place(atMs: number): number {
    return Math.max(0, this.#lastMs + 1, Math.round(atMs));
  }

  /** Data for `durationMs` was written at `atMs`. */
  wrote(atMs: number, durationMs: number, nowMs: number): void {
    this.#noteHole(atMs);
    if (!this.#isPaused) this.#cause = undefined;
    this.#written += 1;
    this.#lastMs = atMs;
    this.#endMs = atMs + durationMs;
    this.#aliveAtMs = nowMs;
  }

  /** How long data has been expected in vain; 0 while none is expected. */
  silentForMs(nowMs: number): number {
    return this.#isPaused ? 0 : Math.max(0, nowMs - this.#aliveAtMs);
  }

  /** How long ago data was written; undefined before the first. */
  sinceWrittenMs(nowMs: number): number | undefined {
    return this.#written > 0 ? Math.max(0, nowMs - this.#aliveAtMs) : undefined;
  }

  mark(): TimelineMark {
    return { written: this.#written, endMs: this.#endMs };
  }

  /** Everything up to the mark is on disk. */
  keep(mark: TimelineMark): void {
    this.#kept = mark;
  }

  /** What has not reached the disk never will: it counts as lost. */
  dropUnkept(): void {
    const kept = this.#kept ?? { written: 0, endMs: Math.min(this.#endMs, 0) };
    if (kept.written === this.#written) return;
    this.#written = kept.written;
    this.#endMs = kept.endMs;
    this.#cause = 'LOST';
  }

  /** The state of the disk now, for the note beside the file. */
  progress(nowMs: number): TimelineProgress {
    const { written = 0, endMs = 0 } = this.#kept ?? {};
    const reachedMs = written > 0 ? endMs : this.#beginsMs;
    return {
      written,
      endMs: reachedMs < 0 ? null : reachedMs,
      ...this.#gaps.takeChange(),
      open: this.#openGap(nowMs) ?? null,
    };
  }

  /** Everything that is missing, once the recording ended at `endMs`. */
  finish(endMs: number): readonly Gap[] {
    this.#noteHole(endMs);
    return this.#gaps.list();
  }

  #noteHole(atMs: number): void {
    const gap = this.#openGap(atMs);
    if (gap) this.#gaps.add(gap.fromMs, gap.toMs, gap.cause);
  }

  /** What is missing if nothing comes before `atMs`. */
  #openGap(atMs: number): Gap | undefined {
    if (this.#endMs < 0 || atMs - this.#endMs <= this.#shortestHoleMs()) return undefined;
    return gapOf(this.#track, this.#endMs, atMs, this.#cause ?? 'DISCONNECTED');
  }

  #shortestHoleMs(): number {
    // Before the first data it is no pause between two frames.
    const isStart = this.#written === 0 && this.#cause !== undefined;
    if (this.#cause === 'LOST' || isStart) return 0;
    return this.#cause === undefined ? UNANNOUNCED_GAP_MS : SHORTEST_PAUSE_MS;
  }
}
