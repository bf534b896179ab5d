import type { Socket } from 'node:dgram';
import type { Speaker } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import { SnapshotRequests, type RecordedSnapshot } from '../snapshots/snapshot-requests.ts';
import type { ClipWindow, RecordedClip } from './clip.ts';
import { healthOf, type RecorderHealth } from './health.ts';
import { Pace } from './keep-pace.ts';
import { KeyframeWatch } from './keyframe-watch.ts';
import { bindToSource, closeMediaSocket, type MediaAddress } from './media-socket.ts';
import { endedNoteOf } from './participant-recording.ts';
import type { ParticipantRecording, RecordedFile } from './participant-recording.ts';
import { readPackets } from './packet-pump.ts';
import { RecentFrames } from './recent-frames.ts';
import { readSenderReports, writeNack } from './rtcp.ts';
import { isRtcp, ssrcOf } from './rtp-header.ts';
import { SenderClock } from './sender-clock.ts';
import type { StretchNotes } from './stretch-notes.ts';
import type { RecordedTrack, TrackDescription } from './recorded-track.ts';
import { createAudioReader, createVideoReader, type TrackReader } from './track-reader.ts';
import { within } from './within.ts';

/** What is not on the disk yet is lost in a crash: never a whole second. */
const TICK_MS = 900;
const STILL_EVERY_MS = 100;
const HOLES_EVERY_MS = 20;
const STOP_WITHIN_MS = 10_000;
const SHORTEST_RTP_BYTES = 12;

export type RecorderParts = {
  readonly socket: Socket;
  readonly recordings: readonly ParticipantRecording[];
  readonly notes: StretchNotes;
  /** Ms since the zero of the time line. */
  readonly clock: () => number;
  readonly startedAtMs: number;
  readonly maxWaitMs: number;
  readonly onHealth: (health: RecorderHealth) => void;
  readonly requestKeyframe: (track: TrackDescription, isStill: boolean) => void;
  readonly log: Logger;
};

type Side = {
  readonly recording: ParticipantRecording;
  readonly snapshots: SnapshotRequests;
  watch: KeyframeWatch | undefined;
  recent: RecentFrames;
  pace: Pace | undefined;
};

/**
 * One recording stretch of one session: whoever is recorded in it on one time line, one Matroska file
 * each. It owns its socket, timers and files until `stop`, which releases them all.
 */
export class Recorder {
  readonly #parts: RecorderParts;
  readonly #sides: ReadonlyMap<Speaker, Side>;
  readonly #readers = new Map<number, TrackReader>();
  readonly #senderClock = new SenderClock();
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #stopReading: () => void;
  #holes: NodeJS.Timeout | undefined;
  #canAsk = false;
  #isLateToWrite = false;
  #writing: Promise<void> | undefined;
  #hasFailed = false;
  #stopped: Promise<readonly RecordedFile[]> | undefined;

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#sides = new Map(
      parts.recordings.map((recording) => [recording.participant, this.#side(recording)]),
    );
    this.#timers = [
      setInterval(() => this.#tick(), TICK_MS),
      setInterval(() => this.#lookForStill(), STILL_EVERY_MS),
    ];
    this.#stopReading = readPackets(parts.socket, (packet) => this.#receive(packet));
    // A refused request for lost packets comes back as an error; the media worker may be gone.
    parts.socket.on('error', (err) => parts.log.warn({ err }, 'recorder socket failed'));
  }

  /** Where RTP and RTCP (on one port) of this session must be sent. */
  get address(): MediaAddress {
    const { address, port } = this.#parts.socket.address();
    return { address, port };
  }

  /** Takes packets only from this transport from now on, and asks it for lost ones. */
  async connect(source: MediaAddress): Promise<void> {
    await bindToSource(this.#parts.socket, source);
    this.#canAsk = true;
  }

  /**
   * Is ready to read the stream when it returns: resume the consumer then. A track of the same
   * participant and kind that is still there is replaced and goes on in the same file.
   */
  addTrack(description: TrackDescription): RecordedTrack {
    this.#replace(description);
    const side = this.#sideOf(description.participant);
    const reader = this.#createReader(description, side);
    this.#readers.set(description.ssrc, reader);
    reader.timeline.resume(this.#parts.clock());
    const isCurrent = () => this.#readers.get(description.ssrc) === reader;
    return {
      pause: (cause) => isCurrent() && reader.timeline.pause(cause),
      resume: () => isCurrent() && reader.timeline.resume(this.#parts.clock()),
      close: (cause) => isCurrent() && this.#closeReader(reader, cause),
    };
  }

  /** A still of what a participant shows now: the exact bytes of the next keyframe. */
  snapshot(participant: Speaker): Promise<RecordedSnapshot> {
    return this.#sideOf(participant).snapshots.take();
  }

  /** What a participant showed a moment ago; undefined: nothing of that time is kept. */
  clip(participant: Speaker, { from, until }: ClipWindow): RecordedClip | undefined {
    const { startedAtMs } = this.#parts;
    const { recent } = this.#sideOf(participant);
    const cut = recent.cut(from.getTime() - startedAtMs, until.getTime() - startedAtMs);
    if (!cut) return undefined;
    const { startsAtMs, ...clip } = cut;
    return { ...clip, startsAt: new Date(startedAtMs + startsAtMs) };
  }

  health(): RecorderHealth {
    const nowMs = this.#parts.clock();
    const participants = this.#parts.recordings.map((recording) => recording.health(nowMs));
    return healthOf(participants, Math.round(nowMs), this.#stopped !== undefined);
  }

  /** Ends the recording. Always settles; a second call gets the same files. */
  stop(): Promise<readonly RecordedFile[]> {
    this.#stopped ??= this.#finish();
    return this.#stopped;
  }

  #side(recording: ParticipantRecording): Side {
    const side: Side = {
      recording,
      watch: undefined,
      pace: undefined,
      recent: new RecentFrames(),
      snapshots: new SnapshotRequests(() => side.watch?.demand(this.#parts.clock())),
    };
    return side;
  }

  #sideOf(participant: Speaker): Side {
    const side = this.#sides.get(participant);
    if (!side) throw new Error(`The recorder does not know this participant: ${participant}`);
    return side;
  }

  #createReader(description: TrackDescription, side: Side): TrackReader {
    const { recording, snapshots } = side;
    const { clock, maxWaitMs, startedAtMs, requestKeyframe } = this.#parts;
    const options = { ...description, recording, maxWaitMs };
    if (description.kind === 'AUDIO') return createAudioReader(options);
    const watch = new KeyframeWatch((isStill) => requestKeyframe(description, isStill));
    side.watch = watch;
    watch.demand(clock());
    // Another stream counts its frames in its own way.
    const recent = new RecentFrames();
    side.recent = recent;
    return createVideoReader(options, {
      onFrame: (frame, time, size) => recent.add(frame, time, size),
      needsKeyframe: () => watch.demand(clock()),
      onKeyframe: (frame, size, atMs) =>
        snapshots.serve(frame, size, () => new Date(startedAtMs + atMs)),
    });
  }

  #replace({ ssrc, participant, kind }: TrackDescription): void {
    const { recording } = this.#sideOf(participant);
    const timeline = kind === 'VIDEO' ? recording.video : recording.audio;
    for (const reader of [...this.#readers.values()]) {
      const isSame = reader.timeline === timeline || reader.options.ssrc === ssrc;
      if (isSame) this.#closeReader(reader, 'RESTARTED');
    }
  }

  #closeReader(reader: TrackReader, cause: Parameters<RecordedTrack['close']>[0]): void {
    reader.flush();
    reader.timeline.pause(cause);
    this.#readers.delete(reader.options.ssrc);
    const side = this.#sideOf(reader.options.recording.participant);
    if (reader.timeline === side.recording.video) side.watch = undefined;
  }

  #receive(packet: Buffer): void {
    if (isRtcp(packet)) return this.#readReports(packet);
    if (packet.length < SHORTEST_RTP_BYTES) return;
    const reader = this.#readers.get(ssrcOf(packet));
    if (!reader) return;
    reader.push(packet, this.#parts.clock());
    if (reader.reorder.isWaiting) this.#holes ??= setInterval(() => this.#mind(), HOLES_EVERY_MS);
  }

  #readReports(packet: Buffer): void {
    const nowMs = this.#parts.clock();
    for (const report of readSenderReports(packet)) {
      const atMs = this.#senderClock.toOurs(report.ntpMs, nowMs);
      this.#readers.get(report.ssrc)?.clock.report(report.timestamp, atMs);
    }
  }

  /** Asks for missing packets and gives up those that do not come. Runs only while some miss. */
  #mind(): void {
    const nowMs = this.#parts.clock();
    let isWaiting = false;
    for (const { reorder, options } of this.#readers.values()) {
      reorder.expire(nowMs);
      const missing = reorder.takeRequests(nowMs);
      if (missing.length > 0 && this.#canAsk)
        this.#parts.socket.send(writeNack(options.ssrc, missing));
      isWaiting ||= reorder.isWaiting;
    }
    if (isWaiting) return;
    clearInterval(this.#holes);
    this.#holes = undefined;
    // What waited through a whole tick has waited long enough.
    if (this.#isLateToWrite) this.#write(nowMs);
  }

  #tick(): void {
    const nowMs = this.#parts.clock();
    for (const side of this.#sides.values()) {
      const { recording, watch, recent } = side;
      if (!recording.video.isPaused) watch?.check(nowMs, recording.sinceKeyframeMs(nowMs));
      recent.forget(nowMs);
      this.#keepPace(side, nowMs);
    }
    this.#write(nowMs);
    this.#isLateToWrite = this.#holes !== undefined;
    this.#publish();
  }

  #lookForStill(): void {
    const nowMs = this.#parts.clock();
    for (const { watch, recording } of this.#sides.values())
      watch?.checkStill(nowMs, recording.video.silentForMs(nowMs));
  }

  #keepPace(side: Side, nowMs: number): void {
    const { audio, video } = side.recording;
    const readers = [...this.#readers.values()];
    const sound = readers.find(({ timeline }) => timeline === audio);
    const picture = readers.find(({ timeline }) => timeline === video);
    if (!sound || !picture) return;
    if (!side.pace?.isOf(sound.clock, picture.clock))
      side.pace = new Pace(sound.clock, picture.clock);
    side.pace.look(nowMs);
  }

  /** Writes what has gathered, then the note that says so. */
  #write(nowMs: number): void {
    this.#isLateToWrite = false;
    const flushed = this.#parts.recordings.map((recording) => recording.flush(nowMs));
    this.#writing ??= Promise.all(flushed).then(() => this.#note(nowMs));
  }

  async #note(nowMs: number): Promise<void> {
    const { recordings, notes } = this.#parts;
    const sides = recordings.map((recording) => recording.progress(nowMs));
    const failure = await notes.append({ progress: { atMs: Math.round(nowMs), sides } });
    if (failure) for (const recording of recordings) recording.fail(failure);
    this.#writing = undefined;
  }

  #publish(): void {
    const health = this.health();
    if (health.failure && !this.#hasFailed) {
      this.#hasFailed = true;
      this.#parts.log.error({ failure: health.failure }, 'recording failed');
    }
    this.#parts.onHealth(health);
  }

  async #finish(): Promise<readonly RecordedFile[]> {
    const { socket, recordings, notes, clock, log } = this.#parts;
    for (const timer of this.#timers) clearInterval(timer);
    clearInterval(this.#holes);
    this.#stopReading();
    for (const reader of [...this.#readers.values()]) reader.flush();
    this.#readers.clear();
    for (const { snapshots } of this.#sides.values()) snapshots.close();
    const nowMs = clock();
    const finished = recordings.map((recording) => recording.finish(nowMs, STOP_WITHIN_MS));
    const closed = closeMediaSocket(socket).catch((err: unknown) => {
      log.error({ err }, 'recorder socket did not close');
    });
    const files = (await Promise.all(finished)).filter((file) => file !== undefined);
    const noted = notes.append({ ended: files.map(endedNoteOf) }).then(() => notes.close());
    await Promise.all([within(STOP_WITHIN_MS, noted), closed]);
    this.#publish();
    return files;
  }
}
