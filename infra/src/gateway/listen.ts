import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, Socket } from 'node:net';
import { once } from 'node:events';
import type { DoorHandlers } from './door.ts';

/** The first byte of every TLS connection: a handshake record. */
const TLS_HANDSHAKE = 0x16;

const TIMEOUTS = { headersTimeout: 30_000, keepAliveTimeout: 65_000, requestTimeout: 300_000 };

export type Tls = {
  readonly cert: string;
  readonly key: string;
  /** The private authority's certificate, to be trusted by hand. */
  readonly authority?: string;
};

export type ListenOptions = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: URL;
  readonly tls?: Tls;
};

/** Serves a public address; resolves when it listens, to what closes it. */
export async function listen(
  handlers: DoorHandlers,
  { host, port, publicUrl, tls }: ListenOptions,
): Promise<() => void> {
  const server = tls
    ? createHttpsServer({ cert: tls.cert, key: tls.key }, handlers.request)
    : createHttpServer(handlers.request);
  const open = [prepared(server, handlers)];
  const listener = tls ? besidePlain(server, insecure(publicUrl, tls), open) : server;
  listener.listen(port, host);
  await once(listener, 'listening');
  return () => {
    listener.close();
    for (const one of open) one.closeAllConnections();
  };
}

function prepared(server: Server, handlers: DoorHandlers): Server {
  server.on('upgrade', (req, socket, head) => {
    if (socket instanceof Socket) handlers.upgrade(req, socket, head);
    else socket.destroy();
  });
  return Object.assign(server, TIMEOUTS);
}

/** One port for both: who speaks TLS gets the real server, who does not gets the plain one. */
function besidePlain(secure: Server, onPlain: RequestListener, open: Server[]) {
  const plain = Object.assign(createHttpServer(onPlain), TIMEOUTS);
  open.push(plain);
  return createTcpServer((socket) => {
    socket.setTimeout(TIMEOUTS.headersTimeout, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.setTimeout(0);
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
}

/** Over plain HTTP: the authority's certificate, so that a phone can learn to trust us. */
function insecure(publicUrl: URL, { authority }: Tls): RequestListener {
  return (req, res) => {
    if (req.url === '/authority.crt' && authority) {
      res.writeHead(200, {
        'content-type': 'application/x-x509-ca-cert',
        'content-disposition': 'attachment; filename="visavis-authority.crt"',
      });
      res.end(authority);
      return;
    }
    res.writeHead(307, { location: publicUrl.origin, 'cache-control': 'no-store' }).end();
  };
}
