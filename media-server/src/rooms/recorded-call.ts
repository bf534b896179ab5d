import { DomainError } from '@visavis/domain/errors';
import { PARTICIPANTS, type Participant } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import type { ClipWindow } from '../recording/clip.ts';
import type { SeatMedia, SeatMediaListener, SentTrack } from '../sfu/seat-media.ts';
import type { SessionMedia } from '../sfu/session-media.ts';
import { Serial } from './serial.ts';
import type { SessionHealth } from './session-health.ts';
import { SessionRecording, type SessionRecordingOptions } from './session-recording.ts';
import type { Visiting } from './stretches.ts';

export type OpenSessionMedia = (onLost: () => void, log: Logger) => Promise<SessionMedia>;

export type RecordedCallOptions = Omit<
  SessionRecordingOptions,
  'media' | 'speakers' | 'visit' | 'numbers'
> & {
  readonly openSessionMedia: OpenSessionMedia;
  /** Called once when the media worker has died. The call is of no further use, but for `stop`. */
  readonly onLost: () => void;
};

/** The media of a session for as long as one media worker carries it, and its recording. */
export class RecordedCall {
  readonly #options: RecordedCallOptions;
  readonly #media: SessionMedia;
  readonly #numbers = new Serial();
  readonly #recording: SessionRecording;
  readonly #visits = new Set<SessionRecording>();
  #stopped: Promise<void> | undefined;

  private constructor(options: RecordedCallOptions, media: SessionMedia) {
    this.#options = options;
    this.#media = media;
    this.#recording = new SessionRecording({
      ...{ ...options, media, numbers: this.#numbers, speakers: PARTICIPANTS },
    });
  }

  static async start(options: RecordedCallOptions): Promise<RecordedCall> {
    const media = await options.openSessionMedia(options.onLost, options.log);
    return new RecordedCall(options, media);
  }

  get rtpCapabilities() {
    return this.#media.rtpCapabilities;
  }

  health(): SessionHealth {
    return this.#recording.health();
  }

  openSeat(listener: SeatMediaListener): SeatMedia {
    return this.#media.openSeat(listener, this.#options.log);
  }

  /** Records a track from now on. */
  record(participant: Participant, track: SentTrack): Promise<void> {
    return this.#recording.record(participant, track);
  }

  /** Begins to record a visitor, in stretches of their own; it is to be stopped when they leave. */
  recordVisit(
    visit: Visiting,
    onHealth: SessionRecordingOptions['onHealth'],
  ): Pick<SessionRecording, 'record' | 'health' | 'stop'> {
    const recording = new SessionRecording({
      ...{ ...this.#options, media: this.#media, numbers: this.#numbers },
      ...{ speakers: ['VISITOR'], visit, onHealth },
    });
    this.#visits.add(recording);
    return recording;
  }

  /** @throws DomainError SNAPSHOT_NOT_POSSIBLE */
  async snapshot(participant: Participant) {
    if (this.#stopped) throw new DomainError('SNAPSHOT_NOT_POSSIBLE');
    return this.#recording.snapshot(participant);
  }

  /** What a participant showed a moment ago; undefined: nothing of it is kept. @throws RecorderGone */
  async clip(participant: Participant, window: ClipWindow) {
    return this.#stopped ? undefined : this.#recording.clip(participant, window);
  }

  /** Ends call and recording; the files are whole when this resolves. A second call waits for the first. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    await Promise.all([this.#recording, ...this.#visits].map((recording) => recording.stop()));
    this.#media.close();
  }
}
