import { DomainError } from '@visavis/domain/errors';
import type { Participant } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import type { RecorderHealth } from '../recording/health.ts';
import type { Recorder } from '../recording/recorder.ts';
import { startRecorder } from '../recording/start-recorder.ts';
import type { RecorderFeed } from '../sfu/recorder-feed.ts';
import type { SeatMedia, SeatMediaListener, SentTrack } from '../sfu/seat-media.ts';
import type { SessionMedia } from '../sfu/session-media.ts';
import { beginStretch, noteEnding } from './stretches.ts';

export type OpenSessionMedia = (onLost: () => void, log: Logger) => Promise<SessionMedia>;

export type RecordedCallOptions = {
  readonly openSessionMedia: OpenSessionMedia;
  /** Where the session's recordings are while they are written. */
  readonly folder: string;
  readonly onHealth: (health: RecorderHealth) => void;
  /** Called once when the media worker has died. The call is of no further use, but for `stop`. */
  readonly onLost: () => void;
  readonly log: Logger;
};

type Parts = {
  readonly media: SessionMedia;
  readonly recorder: Recorder;
  readonly feed: RecorderFeed;
  readonly stretch: number;
  readonly startedAt: Date;
};

/**
 * The media of a session for as long as one media worker carries it, and its recording, which is one
 * stretch. There is no call without a recording.
 */
export class RecordedCall {
  readonly #options: RecordedCallOptions;
  readonly #parts: Parts;
  #stopped: Promise<void> | undefined;

  private constructor(options: RecordedCallOptions, parts: Parts) {
    this.#options = options;
    this.#parts = parts;
  }

  static async start(options: RecordedCallOptions): Promise<RecordedCall> {
    const { folder, onHealth, log } = options;
    const media = await options.openSessionMedia(options.onLost, log);
    let recorder: Recorder | undefined;
    let feed: RecorderFeed | undefined;
    const startedAt = new Date();
    let stretch = 1;
    try {
      stretch = await beginStretch(folder, startedAt);
      const requestKeyframe = ({ ssrc }: { readonly ssrc: number }) => feed?.requestKeyframe(ssrc);
      recorder = await startRecorder({
        folder,
        stretch,
        startedAt,
        onHealth,
        requestKeyframe,
        log,
      });
      feed = await media.openRecorderFeed(recorder);
    } catch (cause) {
      media.close();
      await recorder?.stop();
      throw cause;
    }
    log.info({ stretch }, 'recording started');
    return new RecordedCall(options, { media, recorder, feed, stretch, startedAt });
  }

  get rtpCapabilities() {
    return this.#parts.media.rtpCapabilities;
  }

  health(): RecorderHealth {
    return this.#parts.recorder.health();
  }

  openSeat(listener: SeatMediaListener): SeatMedia {
    return this.#parts.media.openSeat(listener, this.#options.log);
  }

  /** Records a track from now on. */
  async record(participant: Participant, track: SentTrack): Promise<void> {
    await this.#parts.feed.add(participant, track);
  }

  /** @throws DomainError SNAPSHOT_NOT_POSSIBLE */
  async snapshot(participant: Participant) {
    if (this.#stopped) throw new DomainError('SNAPSHOT_NOT_POSSIBLE');
    return this.#parts.recorder.snapshot(participant);
  }

  /** Ends call and recording; the files are whole when this resolves. A second call waits for the first. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    const { media, recorder, feed, stretch, startedAt } = this.#parts;
    const { folder, log } = this.#options;
    const files = await recorder.stop();
    feed.close();
    media.close();
    await noteEnding(folder, stretch, startedAt.toISOString(), files);
    log.info({ stretch, files: files.length }, 'recording stopped');
  }
}
