import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { startRecorder } from '../recording/start-recorder.ts';
import type { Arrived, StretchOf } from './commands.ts';
import { serveLink, type LinkPeer, type RecorderHandlers } from './serve-link.ts';
import { RunningStretch } from './running-stretch.ts';
import { listenAlone } from './listen-alone.ts';

export type RecorderHostOptions = {
  /** Holds one folder for each session that is being recorded. */
  readonly recordingsFolder: string;
  /** Path of the Unix domain socket. */
  readonly socketPath: string;
  /** How long to wait for packets that are sent again. */
  readonly maxWaitMs: number;
  readonly log: Logger;
};

type Running = { readonly peer: LinkPeer; readonly stretch: Promise<RunningStretch> };

/**
 * The recorder of a media node: all stretches of all its sessions. A stretch lives as long as the
 * connection that started it; when that is gone, however it went, the stretch is ended in order.
 */
export class RecorderHost {
  readonly #options: RecorderHostOptions;
  readonly #server: Server;
  readonly #running = new Map<string, Running>();
  readonly #sockets = new Set<Socket>();
  #isClosed = false;

  private constructor(options: RecorderHostOptions) {
    this.#options = options;
    this.#server = createServer((socket) => this.#welcome(socket));
  }

  /** @throws Error where another recorder listens already, or the socket cannot be made */
  static async open(options: RecorderHostOptions): Promise<RecorderHost> {
    const host = new RecorderHost(options);
    await listenAlone(host.#server, options.socketPath);
    return host;
  }

  /** How many stretches are being recorded. */
  get size(): number {
    return this.#running.size;
  }

  /** Ends every stretch, with everything on the disk, then stops to listen. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#running.keys()].map((key) => this.#stop(key)));
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #welcome(socket: Socket): void {
    const { log } = this.#options;
    this.#sockets.add(socket);
    log.info({ stretches: this.size }, 'media server connected');
    const peer = serveLink(socket, (from) => this.#handlers(from), log);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      const left = [...this.#running].filter(([, running]) => running.peer === peer);
      log.info({ stretches: left.length }, 'media server gone');
      for (const [key] of left) void this.#stop(key);
    });
  }

  #handlers(peer: LinkPeer): RecorderHandlers {
    const of = (payload: StretchOf) => this.#find(peer, payload);
    return {
      'stretch:start': async (order) => (await this.#start(peer, order)).address,
      'stretch:connect': async ({ source, ...at }) => (await of(at)).connect(source),
      'track:add': async ({ trackId, description, sessionId, stretch }) =>
        (await of({ sessionId, stretch })).addTrack(trackId, description),
      'track:pause': async ({ trackId, cause, ...at }) =>
        (await of(at)).track(trackId)?.pause(cause),
      'track:resume': async ({ trackId, ...at }) => (await of(at)).track(trackId)?.resume(),
      'track:close': async ({ trackId, cause, ...at }) => (await of(at)).closeTrack(trackId, cause),
      'stretch:snapshot': async ({ participant, ...at }) => (await of(at)).snapshot(participant),
      'stretch:clip': async ({ participant, from, until, ...at }) =>
        (await of(at)).clip(participant, { from: new Date(from), until: new Date(until) }),
      'stretch:stop': (at) => this.#stop(keyOf(at)),
      'session:release': ({ sessionId }) => this.#release(sessionId),
    };
  }

  async #start(peer: LinkPeer, order: Arrived<'stretch:start'>): Promise<RunningStretch> {
    const { sessionId, stretch } = order;
    const at = { sessionId, stretch };
    const key = keyOf(at);
    if (this.#isClosed || this.#running.has(key))
      throw new Error('The recorder ends, or records this stretch already');
    const log = this.#options.log.child(at);
    const starting = startRecorder({
      folder: join(this.#options.recordingsFolder, sessionId),
      stretch,
      startedAt: new Date(order.startedAt),
      maxWaitMs: this.#options.maxWaitMs,
      sealings: order.sealings,
      onHealth: (health) => peer.tell('stretch:health', { ...at, health }),
      requestKeyframe: ({ ssrc }, isStill) =>
        peer.tell('stretch:keyframe-wanted', { ...at, ssrc, isStill }),
      log,
    }).then((recorder) => new RunningStretch(recorder));
    this.#running.set(key, { peer, stretch: starting });
    // Who asked for it is told; here only the place is given up.
    starting.catch(() => this.#running.delete(key));
    const running = await starting;
    log.info('stretch started');
    if (peer.isGone) await this.#stop(key);
    return running;
  }

  async #find(peer: LinkPeer, at: StretchOf): Promise<RunningStretch> {
    const running = this.#running.get(keyOf(at));
    if (running?.peer !== peer) throw new Error('This stretch is not being recorded');
    return running.stretch;
  }

  /** Settles once the files are whole; never rejects. A stretch that is not there is over. */
  async #stop(key: string): Promise<void> {
    const running = this.#running.get(key);
    if (!running) return;
    try {
      const files = await (await running.stretch).stop();
      this.#options.log.info({ key, files: files.length }, 'stretch ended');
    } catch (err) {
      this.#options.log.error({ err, key }, 'stretch not ended');
    }
    this.#running.delete(key);
  }

  async #release(sessionId: string): Promise<void> {
    const keys = [...this.#running.keys()].filter((key) => key.startsWith(`${sessionId}/`));
    await Promise.all(keys.map((key) => this.#stop(key)));
  }
}

const keyOf = ({ sessionId, stretch }: StretchOf): string => `${sessionId}/${stretch}`;
