import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { createProxyServer } from 'httpxy';
import { answer } from './answers.ts';
import type { ClientAddress } from './client-address.ts';
import { forwardedHeaders, targetOf, withoutForgeable, type Door } from './routes.ts';

const HEADERS_DEADLINE_MS = 120_000;
const UPGRADE_DEADLINE_MS = 15_000;

export type DoorOptions = {
  readonly door: Door;
  readonly publicUrl: URL;
  readonly appUrl: string;
  readonly mediaUrl: string;
  readonly clientAddress: ClientAddress;
  /** Says what went wrong on the way to a part, for the log. */
  readonly onFailure: (target: string, error: Error) => void;
};

export type DoorHandlers = {
  request(req: IncomingMessage, res: ServerResponse): void;
  upgrade(req: IncomingMessage, socket: Socket, head: Buffer): void;
};

/** What one public address does with requests and upgrades, whatever server they come in by. */
export function doorHandlers(options: DoorOptions): DoorHandlers {
  const { door, publicUrl, clientAddress, onFailure } = options;
  const urls = { app: options.appUrl, media: options.mediaUrl };
  // A connection per request: a kept one may be closed by the other side just as we write to it.
  const agent = new Agent({ keepAlive: false });
  const proxy = createProxyServer();
  proxy.on('proxyRes', (proxyRes) => {
    // About our connection to the part, not about the client's to us.
    delete proxyRes.headers.connection;
    delete proxyRes.headers['keep-alive'];
    giveLength(proxyRes.headers);
  });

  /** Undefined when the request does not belong here; else where to and with which headers. */
  function route(req: IncomingMessage) {
    const url = req.url?.startsWith('/') ? new URL(`http://door${req.url}`) : undefined;
    if (!url) return undefined;
    const target = targetOf(door, url.pathname);
    if (target === 'refused') return undefined;
    req.url = url.pathname + url.search;
    const address = clientAddress(req.socket.remoteAddress ?? '', req.headers);
    req.headers = withoutForgeable(req.headers);
    const headers = forwardedHeaders(door, publicUrl, address);
    return { target: urls[target], headers, agent };
  }

  return {
    request(req, res) {
      if (req.url === '/gateway/health') {
        res.end('ok');
        return;
      }
      if (req.headers.host !== publicUrl.host) {
        sendToPublicAddress(req, res, publicUrl);
        return;
      }
      const way = route(req);
      if (!way) {
        answer(req, res, 'NOT_FOUND');
        return;
      }
      // A deadline for the first word only: a stream may pause as long as its reader likes.
      const deadline = setTimeout(() => {
        if (!res.headersSent) answer(req, res, 'TOO_SLOW');
      }, HEADERS_DEADLINE_MS);
      res.once('close', () => clearTimeout(deadline));
      proxy.web(req, res, { ...way, proxyTimeout: 0 }).catch((error: Error) => {
        onFailure(way.target, error);
        answer(req, res, 'UNAVAILABLE');
      });
    },
    upgrade(req, socket, head) {
      const way = req.headers.host === publicUrl.host ? route(req) : undefined;
      if (!way) {
        socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
        return;
      }
      proxy
        .ws(req, socket, { ...way, upgradeTimeout: UPGRADE_DEADLINE_MS }, head)
        .catch((error: Error) => {
          onFailure(way.target, error);
          socket.destroy();
        });
    },
  };
}

/** Next takes the length off what it streams; the console says it once more under another name. */
function giveLength(headers: IncomingHttpHeaders): void {
  const length = headers['x-file-length'];
  delete headers['x-file-length'];
  if (typeof length !== 'string' || !/^\d+$/.test(length) || headers['content-encoding']) return;
  headers['content-length'] = length;
  delete headers['transfer-encoding'];
}

/** People who came by another name of this machine are sent on; programs are told. */
function sendToPublicAddress(req: IncomingMessage, res: ServerResponse, publicUrl: URL): void {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    answer(req, res, 'WRONG_ADDRESS');
    return;
  }
  const path = req.url?.startsWith('/') ? req.url : '/';
  res.writeHead(307, { location: publicUrl.origin + path, 'cache-control': 'no-store' }).end();
}
