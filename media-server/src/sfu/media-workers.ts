import { DomainError } from '@visavis/domain/errors';
import { createWorker, type types } from 'mediasoup';
import type { Logger } from 'pino';
import { listenInfosOf } from './listen-infos.ts';
import { SessionMedia } from './session-media.ts';

const RESTART_AFTER_MS = 500;

export type MediaWorkersOptions = {
  readonly count: number;
  /** The mediasoup-worker binary; mediasoup's own where there is none. */
  readonly workerBin: string | undefined;
  /** The first worker's port, UDP and TCP; each further worker takes the next. */
  readonly rtcPort: number;
  readonly rtcAddress: string;
  readonly log: Logger;
};

type Running = {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  readonly routers: Set<types.Router>;
};

/** The media workers of this process: one port each. One that dies is replaced. */
export class MediaWorkers {
  readonly #options: MediaWorkersOptions;
  readonly #running = new Map<number, Running>();
  readonly #restarts = new Set<NodeJS.Timeout>();
  #isClosed = false;

  private constructor(options: MediaWorkersOptions) {
    this.#options = options;
  }

  /** Starts them all, or none. */
  static async start(options: MediaWorkersOptions): Promise<MediaWorkers> {
    const workers = new MediaWorkers(options);
    try {
      for (let index = 0; index < options.count; index += 1) await workers.#startOne(index);
    } catch (cause) {
      workers.close();
      throw new Error('A media worker did not start', { cause });
    }
    return workers;
  }

  /** How many are running. */
  get size(): number {
    return this.#running.size;
  }

  /** Opens a session's media on the worker that has least to do. @throws DomainError MEDIA_UNAVAILABLE */
  async openSession(onLost: () => void, log: Logger): Promise<SessionMedia> {
    const [idlest] = [...this.#running.values()].sort((a, b) => a.routers.size - b.routers.size);
    if (!idlest) throw new DomainError('MEDIA_UNAVAILABLE');
    const { worker, server } = idlest;
    return SessionMedia.open({ worker, server, onLost, log });
  }

  close(): void {
    this.#isClosed = true;
    for (const restart of this.#restarts) clearTimeout(restart);
    for (const { worker } of this.#running.values()) worker.close();
    this.#running.clear();
  }

  async #startOne(index: number): Promise<void> {
    const { workerBin, rtcPort, rtcAddress, log } = this.#options;
    const worker = await createWorker({
      logLevel: 'warn',
      ...(workerBin ? { workerBin } : {}),
    });
    const routers = new Set<types.Router>();
    worker.observer.on('newrouter', (router) => {
      routers.add(router);
      router.observer.once('close', () => routers.delete(router));
    });
    try {
      const listenInfos = listenInfosOf(rtcAddress, rtcPort + index);
      const server = await worker.createWebRtcServer({ listenInfos });
      this.#running.set(index, { worker, server, routers });
    } catch (cause) {
      worker.close();
      throw new Error(`A media worker cannot listen on port ${rtcPort + index}`, { cause });
    }
    worker.once('died', (err) => {
      log.error({ err, worker: index }, 'media worker died');
      this.#running.delete(index);
      this.#restartLater(index);
    });
  }

  #restartLater(index: number): void {
    if (this.#isClosed) return;
    const restart = setTimeout(() => {
      this.#restarts.delete(restart);
      this.#startOne(index).catch((err: unknown) => {
        this.#options.log.error({ err, worker: index }, 'media worker did not restart');
        this.#restartLater(index);
      });
    }, RESTART_AFTER_MS);
    this.#restarts.add(restart);
  }
}
