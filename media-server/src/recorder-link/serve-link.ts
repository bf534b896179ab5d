import type { Socket } from 'node:net';
import { DomainError } from '@visavis/domain/errors';
import type { Logger } from 'pino';
import type { z } from 'zod';
import {
  recorderCommands,
  request,
  type Answer,
  type Arrived,
  type CommandName,
  type EventName,
  type EventPayload,
} from './commands.ts';
import { encodeFrame, FrameReader } from './frames.ts';

/** Whoever asked, for as long as the connection lasts. What is told to one who is gone is dropped. */
export type LinkPeer = {
  readonly isGone: boolean;
  tell<Name extends EventName>(event: Name, payload: EventPayload<Name>): void;
};

type Result<Name extends CommandName> =
  | (Answer<Name> & { readonly bytes?: Uint8Array })
  | (Record<string, never> extends Answer<Name> ? void : never);

export type RecorderHandlers = {
  readonly [Name in CommandName]: (payload: Arrived<Name>) => Promise<Result<Name>>;
};

/** Answers the commands that come through a socket, each parsed by its schema. */
export function serveLink(
  socket: Socket,
  handlersOf: (peer: LinkPeer) => RecorderHandlers,
  log: Logger,
): LinkPeer {
  const send = (message: unknown, bytes?: Uint8Array) => {
    if (socket.writable) socket.write(encodeFrame(message, bytes));
  };
  const peer: LinkPeer = {
    get isGone() {
      return socket.destroyed;
    },
    tell: (event, payload) => send({ event, payload }),
  };
  const handlers = handlersOf(peer);
  const reader = new FrameReader();
  socket.on('error', (err) => log.warn({ err }, 'link failed'));
  socket.on('data', (piece) => {
    try {
      for (const { message } of reader.push(piece)) void answer(request.parse(message));
    } catch (err) {
      log.error({ err }, 'link does not speak our language');
      socket.destroy();
    }
  });

  /** Never rejects. */
  async function answer({ id, command, payload }: z.output<typeof request>): Promise<void> {
    try {
      const { bytes, ...value } = (await handle(handlers, command, payload)) ?? {};
      send({ id, value }, bytes);
    } catch (err) {
      const isOurs = err instanceof DomainError;
      if (!isOurs) log.error({ err, command }, 'command failed');
      const words = err instanceof Error ? err.message : 'unknown';
      send({ id, refused: isOurs ? err.code : 'FAULT', words });
    }
  }
  return peer;
}

async function handle<Name extends CommandName>(
  handlers: RecorderHandlers,
  command: Name,
  payload: unknown,
): Promise<({ readonly bytes?: Uint8Array } & object) | undefined> {
  const parsed = recorderCommands[command].payload.parse(payload) as Arrived<Name>;
  return (await handlers[command](parsed)) ?? undefined;
}
