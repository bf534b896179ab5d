import type { Speaker } from '@visavis/domain/session/session';
import type { Sealing } from '@visavis/evidence/sealed/file-key';
import type { Logger } from 'pino';
import type { ClipWindow, RecordedClip } from '../recording/clip.ts';
import type { RecorderHealth } from '../recording/health.ts';
import type { MediaAddress } from '../recording/media-socket.ts';
import type { RecordedTrack, TrackDescription } from '../recording/recorded-track.ts';
import type { RecordedSnapshot } from '../snapshots/snapshot-requests.ts';
import type { CommandName, EventName, EventPayload, Sent, StretchOf } from './commands.ts';
import type { RecorderLink } from './recorder-link.ts';
import { mapSealings, type Sealings } from '../recording/sealings.ts';

export type RemoteRecorderOptions = StretchOf & {
  readonly link: RecorderLink;
  readonly startedAt: Date;
  readonly sealings: Sealings;
  readonly onHealth: (health: RecorderHealth) => void;
  readonly requestKeyframe: (ssrc: number, isStill: boolean) => void;
  /** The recorder is gone, and the stretch with it. Called at most once, and not after `stop`. */
  readonly onLost: () => void;
  readonly log: Logger;
};

/** One stretch that the recorder process records for us. */
export class RemoteRecorder {
  readonly #options: RemoteRecorderOptions;
  #address: MediaAddress | undefined;
  #lastTrack = 0;
  #stopped: Promise<void> | undefined;

  private constructor(options: RemoteRecorderOptions) {
    this.#options = options;
  }

  /** @throws RecorderGone */
  static async start(options: RemoteRecorderOptions): Promise<RemoteRecorder> {
    const recorder = new RemoteRecorder(options);
    await recorder.#start();
    return recorder;
  }

  /** Where RTP and RTCP (on one port) must be sent. */
  get address(): MediaAddress {
    if (!this.#address) throw new Error('A stretch that did not start has no address');
    return this.#address;
  }

  async connect(source: MediaAddress): Promise<void> {
    const { address, port } = source;
    await this.#ask('stretch:connect', { ...this.#at, source: { address, port } });
  }

  /** The recorder is ready to read the stream when this resolves. @throws RecorderGone */
  async addTrack(description: TrackDescription): Promise<RecordedTrack> {
    this.#lastTrack += 1;
    const of = { ...this.#at, trackId: String(this.#lastTrack) };
    await this.#ask('track:add', { ...of, description });
    return {
      pause: (cause) => this.#say('track:pause', { ...of, cause }),
      resume: () => this.#say('track:resume', of),
      close: (cause) => this.#say('track:close', { ...of, cause }),
    };
  }

  /** @throws DomainError SNAPSHOT_NOT_POSSIBLE | RecorderGone */
  async snapshot(participant: Speaker): Promise<RecordedSnapshot> {
    const taken = await this.#ask('stretch:snapshot', { ...this.#at, participant });
    const { bytes, widthPx, heightPx, takenAt } = taken;
    return { bytes, widthPx, heightPx, takenAt: new Date(takenAt) };
  }

  /** Undefined: nothing of that time is kept. @throws RecorderGone */
  async clip(participant: Speaker, { from, until }: ClipWindow): Promise<RecordedClip | undefined> {
    const { bytes, clip } = await this.#ask('stretch:clip', {
      ...{ ...this.#at, participant },
      ...{ from: from.toISOString(), until: until.toISOString() },
    });
    return clip ? { ...clip, ivf: bytes, startsAt: new Date(clip.startsAt) } : undefined;
  }

  /** The files are whole when this resolves; never rejects: one who is gone has nothing to stop. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  get #at(): StretchOf {
    const { sessionId, stretch } = this.#options;
    return { sessionId, stretch };
  }

  async #start(): Promise<void> {
    const { link, startedAt, sealings, onLost } = this.#options;
    // Before it starts: what it says first, and that it is gone, must not be missed.
    link.follow(this.#at, {
      onEvent: (event, payload) => this.#hear(event, payload),
      onLost: () => {
        if (this.#address && !this.#stopped) onLost();
      },
    });
    try {
      const { address, port } = await this.#ask('stretch:start', {
        ...this.#at,
        startedAt: startedAt.toISOString(),
        sealings: mapSealings(sealings, asText),
      });
      this.#address = { address, port };
    } catch (cause) {
      link.forget(this.#at);
      throw cause;
    }
  }

  #hear<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    const { onHealth, requestKeyframe } = this.#options;
    if ('health' in payload) onHealth(payload.health);
    else requestKeyframe(payload.ssrc, payload.isStill);
  }

  async #stop(): Promise<void> {
    const { link, log } = this.#options;
    await this.#ask('stretch:stop', this.#at).catch((err: unknown) => {
      log.warn({ err }, 'stretch not stopped by us');
    });
    link.forget(this.#at);
  }

  #ask<Name extends CommandName>(command: Name, payload: Sent<Name>) {
    return this.#options.link.ask(command, payload);
  }

  /** Tells without waiting. A recorder that is gone is heard of otherwise. */
  #say<Name extends CommandName>(command: Name, payload: Sent<Name>): void {
    if (this.#stopped) return;
    this.#ask(command, payload).catch((err: unknown) => {
      this.#options.log.warn({ err, command }, 'recorder not told');
    });
  }
}

const asText = ({ header, fileKey, noncePrefix }: Sealing) => ({
  header: base64(header),
  fileKey: base64(fileKey),
  noncePrefix: base64(noncePrefix),
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
