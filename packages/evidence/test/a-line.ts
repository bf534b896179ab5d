import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

type Fault =
  | { readonly kind: 'NONE' }
  /** Changes one byte, so many bytes after the beginning of each connection. */
  | { readonly kind: 'CHANGES'; readonly way: 'UP' | 'DOWN'; readonly atByte: number }
  /** Lets through so many bytes of each connection, and then nothing more. */
  | { readonly kind: 'STOPS'; readonly afterBytes: number };

export type Line = Awaited<ReturnType<typeof aLine>>;

/** A TCP line to a server that can be cut, stopped and made to change what it carries. */
export async function aLine(targetPort: number) {
  let fault: Fault = { kind: 'NONE' };
  let isDown = false;
  let stopped: (() => void) | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (isDown) {
      near.destroy();
      return;
    }
    const far = createConnection(targetPort, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        (socket === near ? far : near).destroy();
      });
    }
    near.pipe(carry('UP')).pipe(far);
    far.pipe(carry('DOWN')).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function carry(way: 'UP' | 'DOWN'): Transform {
    let carried = 0;
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const from = carried;
        carried += chunk.length;
        if (fault.kind === 'STOPS' && way === 'UP' && carried > fault.afterBytes) {
          stopped?.();
          return;
        }
        const at = fault.kind === 'CHANGES' && fault.way === way ? fault.atByte - from : -1;
        if (at >= 0 && at < chunk.length) chunk[at]! ^= 1;
        done(null, chunk);
      },
    });
  }

  return {
    port: (server.address() as AddressInfo).port,
    set(now: Fault) {
      fault = now;
    },
    /** Cuts every connection, and refuses new ones until `up`. */
    down() {
      isDown = true;
      for (const socket of sockets) socket.destroy();
    },
    up() {
      isDown = false;
    },
    /** Resolves when something was stopped on its way. */
    untilStopped: () => new Promise<void>((resolve) => (stopped = resolve)),
    async close() {
      this.down();
      server.close();
      await once(server, 'close');
    },
  };
}
