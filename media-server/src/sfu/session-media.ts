import type { types } from 'mediasoup';
import type { Logger } from 'pino';
import { capabilitiesForBrowsers, SESSION_CODECS } from './codecs.ts';
import { RecorderFeed, type FedRecorder } from './recorder-feed.ts';
import { SeatMedia, type RtpCapabilities, type SeatMediaListener } from './seat-media.ts';

export type SessionMediaParts = {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  /** Called once, when the worker has died under the session. Not after `close`. */
  readonly onLost: () => void;
  readonly log: Logger;
};

/** The media of one session: one router on one worker. `close` may be called more than once. */
export class SessionMedia {
  readonly #router: types.Router;
  readonly #parts: SessionMediaParts;

  private constructor(router: types.Router, parts: SessionMediaParts) {
    this.#router = router;
    this.#parts = parts;
    router.once('workerclose', parts.onLost);
  }

  static async open(parts: SessionMediaParts): Promise<SessionMedia> {
    const router = await parts.worker.createRouter({ mediaCodecs: SESSION_CODECS });
    return new SessionMedia(router, parts);
  }

  /** What a browser may send and receive here. */
  get rtpCapabilities(): RtpCapabilities {
    return capabilitiesForBrowsers(this.#router.rtpCapabilities);
  }

  openSeat(listener: SeatMediaListener, log: Logger): SeatMedia {
    return new SeatMedia({ router: this.#router, server: this.#parts.server, listener, log });
  }

  openRecorderFeed(recorder: FedRecorder): Promise<RecorderFeed> {
    return RecorderFeed.open({ router: this.#router, recorder, log: this.#parts.log });
  }

  close(): void {
    this.#router.off('workerclose', this.#parts.onLost);
    this.#router.close();
  }
}
