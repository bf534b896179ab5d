import type { Socket } from 'node:net';
import { DomainError } from '@visavis/domain/errors';
import type { Logger } from 'pino';
import {
  recorderCommands,
  recorderEvents,
  reply,
  type Answer,
  type CommandName,
  type EventName,
  type EventPayload,
  type Sent,
} from './commands.ts';
import { encodeFrame, FrameReader, type Frame } from './frames.ts';
import { RecorderGone } from './recorder-gone.ts';

/** Longer than the recorder gives a disk that does not answer. */
const ANSWER_WITHIN_MS = 15_000;

type Waiting = {
  readonly answered: (value: unknown, bytes: Buffer) => void;
  readonly refused: (cause: Error) => void;
};

export type ConversationOptions = {
  readonly onEvent: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
  readonly log: Logger;
};

/**
 * One connection to the recorder: questions with their answers, and what it says by itself. A
 * recorder that does not answer, or not in our language, counts as gone.
 */
export class LinkConversation {
  /** Settles when the connection is over; never rejects. */
  readonly ended: Promise<void>;
  readonly #socket: Socket;
  readonly #options: ConversationOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #reader = new FrameReader();
  #lastId = 0;

  constructor(socket: Socket, options: ConversationOptions) {
    this.#socket = socket;
    this.#options = options;
    const ended = Promise.withResolvers<void>();
    this.ended = ended.promise;
    socket.on('data', (piece) => this.#hear(piece));
    socket.on('error', (err) => options.log.warn({ err }, 'recorder link failed'));
    socket.once('close', () => {
      for (const { refused } of this.#waiting.values())
        refused(new RecorderGone('The recorder is gone'));
      this.#waiting.clear();
      ended.resolve();
    });
  }

  /** @throws RecorderGone | DomainError */
  ask<Name extends CommandName>(
    command: Name,
    payload: Sent<Name>,
  ): Promise<Answer<Name> & { readonly bytes: Buffer }> {
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<
      Answer<Name> & { readonly bytes: Buffer }
    >();
    const deadline = setTimeout(() => {
      this.#options.log.error({ command }, 'recorder does not answer');
      this.#socket.destroy();
    }, ANSWER_WITHIN_MS);
    this.#waiting.set(id, {
      refused: reject,
      answered: (value, bytes) => {
        const parsed = recorderCommands[command].value.parse(value) as Answer<Name>;
        resolve({ ...parsed, bytes });
      },
    });
    this.#socket.write(encodeFrame({ id, command, payload }));
    return promise.finally(() => clearTimeout(deadline));
  }

  end(): void {
    this.#socket.destroy();
  }

  #hear(piece: Buffer): void {
    try {
      for (const frame of this.#reader.push(piece)) this.#take(frame);
    } catch (err) {
      this.#options.log.error({ err }, 'recorder does not speak our language');
      this.#socket.destroy();
    }
  }

  #take({ message, bytes }: Frame): void {
    const said = reply.parse(message);
    if ('event' in said) return this.#tell(said.event, said.payload);
    const waiting = this.#waiting.get(said.id);
    this.#waiting.delete(said.id);
    if ('refused' in said) waiting?.refused(refusalOf(said.refused, said.words));
    else waiting?.answered(said.value, bytes);
  }

  #tell<Name extends EventName>(event: Name, payload: unknown): void {
    this.#options.onEvent(event, recorderEvents[event].parse(payload) as EventPayload<Name>);
  }
}

/** What a refusal of the recorder means here. */
function refusalOf(refused: string, words: string): Error {
  if (refused === 'SNAPSHOT_NOT_POSSIBLE') return new DomainError('SNAPSHOT_NOT_POSSIBLE');
  return new RecorderGone(`The recorder refused: ${words}`);
}
