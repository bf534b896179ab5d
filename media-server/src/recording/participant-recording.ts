import type { Gap, Speaker } from '@visavis/domain/session/session';
import { ClusterBuffer } from './cluster-buffer.ts';
import type { ParticipantHealth, RecorderFailure } from './health.ts';
import { AUDIO_TRACK, matroskaHeader, VIDEO_TRACK } from './matroska-header.ts';
import type { RecordingFile, WrittenFile } from './recording-file.ts';
import { SILENCE, SilenceFill } from './silence.ts';
import { TrackTimeline, type TimelineProgress } from './track-timeline.ts';
import { copyFrame, type FrameParts } from './vp8-frames.ts';
import type { FrameSize } from './vp8.ts';
import { within } from './within.ts';

const STALLED_AFTER_MS = 3000;
/** Sound waits this long for a first picture, whose size belongs into the head of the file. */
const HEADER_WAITS_MS = 1000;
const UNKNOWN_SIZE: FrameSize = { widthPx: 1280, heightPx: 720 };
/** Silence is not put where packets that are waited for may still belong. */
const SILENCE_LAG_MS = 3000;
const USUAL_FRAME_MS = 33;
const LONGEST_FRAME_MS = 100;
const MOST_BUFFERED_BYTES = 64 * 1024 * 1024;

/** What became of one participant's file. */
export type RecordedFile = WrittenFile & {
  readonly participant: Speaker;
  readonly stretch: number;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly durationMs: number;
  readonly videoFrames: number;
  readonly audioPackets: number;
  readonly gaps: readonly Gap[];
  readonly failure?: RecorderFailure;
};

export type ParticipantRecordingOptions = {
  readonly participant: Speaker;
  readonly stretch: number;
  readonly startedAtMs: number;
  readonly file: RecordingFile;
  /** The stretch follows one that broke off: what is missing from zero on, is missing. */
  readonly goesOn?: boolean;
};

/** What is on the disk of one participant. */
export type SideProgress = {
  readonly participant: Speaker;
  readonly video: TimelineProgress;
  readonly audio: TimelineProgress;
};

/**
 * One participant's sound and picture on their way into one Matroska file. Where sound is missing
 * the file holds silence; it is not counted, and the gap list says where it is.
 */
export class ParticipantRecording {
  readonly video = new TrackTimeline('VIDEO');
  readonly audio = new TrackTimeline('AUDIO');
  readonly #options: ParticipantRecordingOptions;
  readonly #clusters = new ClusterBuffer();
  readonly #silence = new SilenceFill();
  #frameSize: FrameSize | undefined;
  #firstAtMs: number | undefined;
  #keyframeAtMs: number | undefined;
  #lastFrameMs = 0;
  #hasHeader = false;
  #writing: Promise<void> | undefined;

  constructor(options: ParticipantRecordingOptions) {
    this.#options = options;
    if (!options.goesOn) return;
    this.video.goOn('RESTARTED');
    this.audio.goOn('RESTARTED');
  }

  get participant(): Speaker {
    return this.#options.participant;
  }

  /** A whole frame; `size` comes with each keyframe. Returns its place on the time line. */
  addFrame(frame: FrameParts, atMs: number, nowMs: number, size: FrameSize | undefined): number {
    if (this.#options.file.failure) return atMs;
    const placedMs = this.video.place(atMs);
    const keyframe = size !== undefined;
    const at = this.#clusters.beginBlock(VIDEO_TRACK, placedMs, frame.sizeBytes, keyframe);
    copyFrame(frame, this.#clusters.bytes, at);
    const isFirst = this.video.written === 0;
    const sinceLastMs = isFirst ? USUAL_FRAME_MS : placedMs - this.#lastFrameMs;
    this.video.wrote(placedMs, Math.min(sinceLastMs, LONGEST_FRAME_MS), nowMs);
    this.#lastFrameMs = placedMs;
    this.#firstAtMs ??= nowMs;
    if (size) {
      this.#frameSize ??= size;
      this.#keyframeAtMs = nowMs;
    }
    return placedMs;
  }

  /** A packet of sound, whose payload is between `start` and `end`. */
  addSound(packet: Buffer, start: number, end: number, time: SoundTime): void {
    if (this.#options.file.failure) return;
    const placedMs = Math.max(this.audio.place(time.atMs), this.#silence.earliestMs);
    this.#fillSilence(placedMs);
    const at = this.#clusters.beginBlock(AUDIO_TRACK, placedMs, end - start, true);
    packet.copy(this.#clusters.bytes, at, start, end);
    this.#silence.played(placedMs, time.durationMs);
    this.audio.wrote(placedMs, time.durationMs, time.nowMs);
    this.#firstAtMs ??= time.nowMs;
  }

  /** How long ago the last keyframe came; undefined before the first. */
  sinceKeyframeMs(nowMs: number): number | undefined {
    return this.#keyframeAtMs === undefined ? undefined : nowMs - this.#keyframeAtMs;
  }

  /** Writes what has gathered, in one piece, unless the last piece is still on its way. */
  flush(nowMs: number): Promise<void> {
    if (this.#writing) this.#checkBacklog();
    else if (this.#mayWrite(nowMs)) {
      this.#fillSilence(nowMs - SILENCE_LAG_MS);
      // Cleared only once it is set: with nothing to write `#write` is through before that.
      this.#writing = this.#write().finally(() => (this.#writing = undefined));
    }
    return this.#writing ?? Promise.resolve();
  }

  /** What is on the disk, for the note beside the file. Each call says what is new since the last. */
  progress(nowMs: number): SideProgress {
    const [video, audio] = [this.video.progress(nowMs), this.audio.progress(nowMs)];
    return { participant: this.participant, video, audio };
  }

  /** Nothing more can be written, and why. */
  fail(failure: RecorderFailure): void {
    this.#options.file.fail(failure);
  }

  health(nowMs: number): ParticipantHealth {
    const { file, participant } = this.#options;
    const silentMs = Math.max(this.video.silentForMs(nowMs), this.audio.silentForMs(nowMs));
    return {
      participant,
      sizeBytes: file.sizeBytes,
      videoFrames: this.video.written,
      audioPackets: this.audio.written,
      ...defined('sinceFrameMs', this.video.sinceWrittenMs(nowMs)),
      ...defined('sinceSoundMs', this.audio.sinceWrittenMs(nowMs)),
      ...defined('sinceKeyframeMs', this.sinceKeyframeMs(nowMs)),
      gaps: this.video.gapCount + this.audio.gapCount,
      isStalled: silentMs > STALLED_AFTER_MS,
      ...defined('failure', file.failure),
    };
  }

  /**
   * Writes the rest and closes. Undefined, and no file, if nothing ever came. A disk that does not
   * answer within `withinMs` counts as failed.
   */
  async finish(nowMs: number, withinMs: number): Promise<RecordedFile | undefined> {
    const { file } = this.#options;
    if (this.#firstAtMs === undefined) {
      await file.discard();
      return undefined;
    }
    if (!(await within(withinMs, this.#writeRest()))) file.fail('DISK_TOO_SLOW');
    return this.#describe(nowMs);
  }

  async #writeRest(): Promise<void> {
    await this.#writing;
    await this.#write();
    await this.#options.file.close();
  }

  #describe(nowMs: number): RecordedFile {
    const { file, participant, stretch, startedAtMs } = this.#options;
    this.video.dropUnkept();
    this.audio.dropUnkept();
    const durationMs = Math.round(Math.max(this.video.endMs, this.audio.endMs));
    return {
      ...file.written(),
      participant,
      stretch,
      startedAt: new Date(startedAtMs),
      endedAt: new Date(startedAtMs + durationMs),
      durationMs,
      videoFrames: this.video.written,
      audioPackets: this.audio.written,
      gaps: [...this.video.finish(nowMs), ...this.audio.finish(nowMs)],
      ...defined('failure', file.failure),
    };
  }

  #fillSilence(untilMs: number): void {
    for (const atMs of this.#silence.take(untilMs)) {
      const at = this.#clusters.beginBlock(AUDIO_TRACK, atMs, SILENCE.length, true);
      SILENCE.copy(this.#clusters.bytes, at);
    }
  }

  #mayWrite(nowMs: number): boolean {
    if (this.#firstAtMs === undefined || this.#options.file.failure) return false;
    return this.#frameSize !== undefined || nowMs - this.#firstAtMs >= HEADER_WAITS_MS;
  }

  async #write(): Promise<void> {
    const { file, startedAtMs } = this.#options;
    if (!this.#hasHeader) {
      this.#hasHeader = true;
      await file.append(matroskaHeader(this.#frameSize ?? UNKNOWN_SIZE, startedAtMs));
    }
    if (this.#clusters.length > 0) {
      const [video, audio] = [this.video.mark(), this.audio.mark()];
      const clusters = this.#clusters.take();
      await file.append(clusters);
      this.#clusters.giveBack(clusters);
      if (!file.failure) {
        this.video.keep(video);
        this.audio.keep(audio);
      }
    }
  }

  #checkBacklog(): void {
    if (this.#clusters.length > MOST_BUFFERED_BYTES) this.#options.file.fail('DISK_TOO_SLOW');
  }
}

/** Where a packet of sound belongs, how long it is, and when it came. */
export type SoundTime = {
  readonly atMs: number;
  readonly durationMs: number;
  readonly nowMs: number;
};

function defined<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

/** What the note of a stretch's end says of a file. */
export const endedNoteOf = (file: RecordedFile) => ({
  participant: file.participant,
  durationMs: file.durationMs,
  videoFrames: file.videoFrames,
  audioPackets: file.audioPackets,
  gaps: file.gaps,
  ...(file.failure ? { failure: file.failure } : {}),
});
