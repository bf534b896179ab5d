import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Answer, CommandName, EventName, EventPayload, Sent, StretchOf } from './commands.ts';
import { isAnswered } from './listen-alone.ts';
import { LinkConversation } from './link-conversation.ts';
import { RecorderGone } from './recorder-gone.ts';

const RECONNECT_EVERY_MS = 200;

export type RecorderLinkOptions = {
  /** Path of the recorder's Unix domain socket. */
  readonly socketPath: string;
  readonly log: Logger;
};

/** Hears what the recorder says of one stretch. */
export type StretchListener = {
  onEvent<Name extends EventName>(event: Name, payload: EventPayload<Name>): void;
  /** The recorder is gone, and with it the stretch. Called once. */
  onLost(): void;
};

/** A media server's connection to its recorder; it is made anew whenever it is lost. */
export class RecorderLink {
  readonly #options: RecorderLinkOptions;
  readonly #listeners = new Map<string, StretchListener>();
  readonly #closing = new AbortController();
  #conversation: LinkConversation | undefined;
  #back = Promise.withResolvers<void>();
  #keeping: Promise<void>;

  constructor(options: RecorderLinkOptions) {
    this.#options = options;
    this.#keeping = this.#keepConnected();
  }

  get isThere(): boolean {
    return this.#conversation !== undefined;
  }

  /** Resolves when the recorder is there, at once if it is; or when the signal comes. */
  async whenThere(signal: AbortSignal): Promise<void> {
    if (this.isThere || signal.aborted) return;
    const stopped = Promise.withResolvers<void>();
    const onAbort = () => stopped.resolve();
    signal.addEventListener('abort', onAbort);
    await Promise.race([this.#back.promise, stopped.promise]);
    signal.removeEventListener('abort', onAbort);
  }

  /** @throws RecorderGone | DomainError */
  async ask<Name extends CommandName>(
    command: Name,
    payload: Sent<Name>,
  ): Promise<Answer<Name> & { readonly bytes: Buffer }> {
    if (!this.#conversation) throw new RecorderGone('The recorder is not there');
    return this.#conversation.ask(command, payload);
  }

  /** From now on hears what concerns a stretch, until `forget`. */
  follow(at: StretchOf, listener: StretchListener): void {
    this.#listeners.set(keyOf(at), listener);
  }

  forget(at: StretchOf): void {
    this.#listeners.delete(keyOf(at));
  }

  /**
   * Resolves when nobody writes files of the session any more. Where no recorder listens, none runs.
   * @throws RecorderGone where one is there and does not answer
   */
  async release(sessionId: string): Promise<void> {
    if (this.isThere) await this.ask('session:release', { sessionId });
    else if (await isAnswered(this.#options.socketPath))
      throw new RecorderGone('The recorder does not answer yet');
  }

  /** Ends the connection; the recorder ends what it records for us. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#conversation?.end();
    await this.#keeping;
  }

  async #keepConnected(): Promise<void> {
    const { signal } = this.#closing;
    const { log } = this.#options;
    for (let tries = 0; !signal.aborted; tries += 1) {
      const socket = await this.#connect();
      if (socket) {
        log.info('recorder connected');
        tries = 0;
        await this.#converse(socket);
        if (!signal.aborted) log.error('recorder gone');
      } else if (tries === 0) log.warn('recorder not there');
      await delay(RECONNECT_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #connect(): Promise<Socket | undefined> {
    const socket = connect(this.#options.socketPath);
    try {
      await once(socket, 'connect', { signal: this.#closing.signal });
      return socket;
    } catch {
      // Not there yet, or no longer: the next try will tell.
      socket.destroy();
      return undefined;
    }
  }

  /** Settles when the connection is gone. */
  async #converse(socket: Socket): Promise<void> {
    const conversation = new LinkConversation(socket, {
      onEvent: (event, payload) => this.#listeners.get(keyOf(payload))?.onEvent(event, payload),
      log: this.#options.log,
    });
    this.#conversation = conversation;
    this.#back.resolve();
    await conversation.ended;
    this.#conversation = undefined;
    this.#back = Promise.withResolvers();
    const lost = [...this.#listeners.values()];
    this.#listeners.clear();
    for (const { onLost } of lost) onLost();
  }
}

const keyOf = ({ sessionId, stretch }: StretchOf): string => `${sessionId}/${stretch}`;
