import { randomUUID } from 'node:crypto';
import { DomainError, type ErrorCode } from '@visavis/domain/errors';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';

export type Door = 'join' | 'console';

/** What a socket shows at the door. `connectionId` is the server's own name of its connection. */
export type Entry = {
  readonly ticket: unknown;
  readonly proof: unknown;
  readonly connectionId: string;
};

/** A refused handshake, as socket.io hands it to the browser. */
class HandshakeRefusal extends Error {
  readonly data: { readonly code: ErrorCode; readonly traceId: string };

  constructor(code: ErrorCode, traceId: string) {
    super(code);
    this.data = { code, traceId };
  }
}

/**
 * Lets in who came by the right door with what `identify` accepts. The gateway says which
 * door it was; a connection that did not come through the gateway is refused.
 */
export function admitBy<Identity>(
  door: Door,
  identify: (entry: Entry) => Promise<Identity>,
  log: Logger,
) {
  const identities = new WeakMap<Socket, Identity>();

  async function check(socket: Socket): Promise<void> {
    if (socket.handshake.headers['x-visavis-door'] !== door)
      throw new DomainError('TICKET_REFUSED', { cause: 'DOOR' });
    const shown: { readonly ticket?: unknown; readonly proof?: unknown } = socket.handshake.auth;
    const { ticket, proof } = shown;
    identities.set(socket, await identify({ ticket, proof, connectionId: connectionIdOf(socket) }));
  }

  return {
    middleware: (socket: Socket, next: (refusal?: Error) => void): void => {
      check(socket).then(
        () => next(),
        (error: unknown) => next(refusalOf(error, log)),
      );
    },
    /** Who a socket that was let in is. */
    identityOf(socket: Socket): Identity {
      const identity = identities.get(socket);
      if (identity === undefined) throw new Error('A socket came in without a handshake');
      return identity;
    },
  };
}

/** The name that Engine.IO drew for the connection that carries this socket, and told the browser. */
function connectionIdOf({ conn }: Socket): string {
  const id: unknown = Reflect.get(conn, 'id');
  if (typeof id !== 'string') throw new Error('Engine.IO names its connections otherwise now');
  return id;
}

function refusalOf(error: unknown, log: Logger): HandshakeRefusal {
  const traceId = randomUUID();
  if (error instanceof DomainError) {
    const { code, details } = error;
    log.warn({ traceId, code, details }, 'handshake refused');
    return new HandshakeRefusal(code, traceId);
  }
  log.error({ traceId, err: error }, 'handshake failed');
  return new HandshakeRefusal('INTERNAL', traceId);
}
