import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@visavis/domain/errors';
import type { Speaker } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import type { ClipWindow } from '../recording/clip.ts';
import type { RecorderHealth } from '../recording/health.ts';
import type { SentTrack } from '../sfu/seat-media.ts';
import type { SessionMedia } from '../sfu/session-media.ts';
import { LiveStretch, StretchNotBegun, type LiveStretchOptions } from './live-stretch.ts';
import type { RecordingTrouble, SessionHealth } from './session-health.ts';

const TELL_EVERY_MS = 1000;
const TRY_AGAIN_AFTER_MS = 500;
/** A recorder that says nothing for so long writes nothing that we know of. */
const SILENT_AFTER_MS = 3000;

export type SessionRecordingOptions = Omit<LiveStretchOptions, 'media' | 'onHealth' | 'onLost'> & {
  readonly media: SessionMedia;
  /** Each second. */
  readonly onHealth: (health: SessionHealth) => void;
};

type Sent = { readonly participant: Speaker; readonly track: SentTrack };

/**
 * Keeps a call recorded, in one stretch after the other: where the recorder dies the call goes on,
 * and a new stretch begins as soon as it is back. In between it says that nothing is recorded.
 */
export class SessionRecording {
  readonly #options: SessionRecordingOptions;
  readonly #sent = new Map<string, Sent>();
  readonly #stopping = new AbortController();
  readonly #keeping: Promise<void>;
  readonly #telling: NodeJS.Timeout;
  readonly #log: Logger;
  #stretch: LiveStretch | undefined;
  #trouble: RecordingTrouble | undefined;
  #health: RecorderHealth | undefined;
  #heardAtMs = 0;

  constructor(options: SessionRecordingOptions) {
    this.#options = options;
    this.#log = options.log;
    this.#telling = setInterval(() => this.#tellIfSilent(), TELL_EVERY_MS);
    this.#keeping = this.#keep();
  }

  health(): SessionHealth {
    const { isThere } = this.#options.link;
    const isSilent = performance.now() - this.#heardAtMs > SILENT_AFTER_MS;
    const silent = this.#stretch && isSilent ? 'RECORDER_SILENT' : undefined;
    const gone = isThere ? undefined : 'RECORDER_GONE';
    const trouble = gone ?? this.#trouble ?? silent ?? this.#health?.failure ?? null;
    return { trouble, recorder: this.#stretch ? this.#health : undefined };
  }

  /** Records a track from now on, in this stretch and those that follow. */
  async record(participant: Speaker, track: SentTrack): Promise<void> {
    this.#sent.set(`${participant} ${track.kind}`, { participant, track });
    await this.#stretch?.feed.add(participant, track);
  }

  /** @throws DomainError SNAPSHOT_NOT_POSSIBLE */
  async snapshot(participant: Speaker) {
    if (!this.#stretch) throw new DomainError('SNAPSHOT_NOT_POSSIBLE');
    return this.#stretch.snapshot(participant);
  }

  /** What a participant showed a moment ago; undefined: nothing of it is kept. @throws RecorderGone */
  async clip(participant: Speaker, window: ClipWindow) {
    return this.#stretch?.clip(participant, window);
  }

  /** The files are whole when this resolves. Never rejects. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#telling);
    await this.#keeping;
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#options.link.whenThere(signal);
      if (!signal.aborted) await this.#recordOnce(signal);
      await delay(TRY_AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One stretch, from its beginning until it is lost or stopped. */
  async #recordOnce(signal: AbortSignal): Promise<void> {
    try {
      const stretch = await LiveStretch.begin({
        ...this.#options,
        onHealth: (health) => this.#hear(health),
      });
      this.#trouble = undefined;
      this.#heardAtMs = performance.now();
      this.#stretch = stretch;
      await Promise.all([...this.#sent.values()].map((sent) => this.#addTo(stretch, sent)));
      await stretch.untilLost(signal);
      this.#stretch = undefined;
      this.#health = undefined;
      if (!signal.aborted) this.#tell();
      await stretch.close();
    } catch (err) {
      this.#trouble = err instanceof StretchNotBegun ? err.trouble : 'RECORDER_GONE';
      if (signal.aborted) return;
      this.#log.error({ err, trouble: this.#trouble }, 'recording not begun');
      this.#tell();
    }
  }

  async #addTo(stretch: LiveStretch, { participant, track }: Sent): Promise<void> {
    try {
      await stretch.feed.add(participant, track);
    } catch (err) {
      // A track that is no longer sent, or a recorder that is gone again: the next stretch tells.
      this.#log.warn({ err, participant, kind: track.kind }, 'track not taken up again');
    }
  }

  #hear(health: RecorderHealth): void {
    this.#health = health;
    this.#heardAtMs = performance.now();
    this.#tell();
  }

  #tell(): void {
    this.#options.onHealth(this.health());
  }

  /** While a stretch runs its recorder speaks; we do where it does not. */
  #tellIfSilent(): void {
    if (this.health().trouble) this.#tell();
  }
}
