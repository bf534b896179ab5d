import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientAddressBy } from './client-address.ts';
import { doorHandlers } from './door.ts';
import { listen } from './listen.ts';
import { targetOf } from './routes.ts';

/** Echoes what reached it, so that a test can see what the gateway sent on. */
function echoServer(name: string): Server {
  const server = createServer((req, res) => {
    if (req.url === '/stored') {
      res.setHeader('x-file-length', '5');
      res.write('by');
      res.end('tes');
      return;
    }
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ name, url: req.url, headers: req.headers }));
  });
  server.on('upgrade', (req, socket) => {
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n${name} ${req.headers['x-visavis-door']}`,
    );
    socket.pipe(socket);
  });
  return server;
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const app = echoServer('app');
const media = echoServer('media');
const PUBLIC = { console: 'console.test', join: 'join.test' } as const;
const ports = { console: 0, join: 0, lonely: 0 };
const closers: (() => void)[] = [];

beforeAll(async () => {
  const appUrl = `http://127.0.0.1:${await portOf(app)}`;
  const mediaUrl = `http://127.0.0.1:${await portOf(media)}`;
  const free = createServer();
  const nobody = `http://127.0.0.1:${await portOf(free)}`;
  free.close();
  for (const [key, door, url] of [
    ['console', 'console', appUrl],
    ['join', 'join', appUrl],
    ['lonely', 'console', nobody],
  ] as const) {
    const probe = createServer();
    ports[key] = await portOf(probe);
    probe.close();
    const publicUrl = new URL(`https://${PUBLIC[door]}`);
    // Before the console stands a proxy of the bank, before the customers' pages none.
    const clientAddress = clientAddressBy({
      proxies: door === 'console' ? [{ address: '127.0.0.1', bits: 32, family: 'ipv4' }] : [],
      hops: 1,
      header: 'X-Forwarded-For',
    });
    const handlers = doorHandlers({
      ...{ door, publicUrl, mediaUrl, clientAddress },
      appUrl: url,
      onFailure: () => {},
    });
    closers.push(await listen(handlers, { host: '127.0.0.1', port: ports[key], publicUrl }));
  }
});
afterAll(() => {
  for (const close of closers) close();
  app.close();
  media.close();
});

type Ask = { headers?: IncomingHttpHeaders; method?: string; host?: string };

async function ask(key: keyof typeof ports, path: string, { headers, method, host }: Ask = {}) {
  const door = key === 'lonely' ? 'console' : key;
  const asked = request({
    host: '127.0.0.1',
    port: ports[key],
    path,
    method,
    headers: { host: host ?? PUBLIC[door], ...headers },
  }).end();
  const [response] = await once(asked, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

test('the page comes from the app, the call from the media server', async () => {
  expect(JSON.parse((await ask('console', '/queue?x=1')).body)).toMatchObject({
    name: 'app',
    url: '/queue?x=1',
  });
  expect(JSON.parse((await ask('join', '/media/invitations/open')).body)).toMatchObject({
    name: 'media',
  });
});

test('what stands before the gateway is told by the gateway alone', async () => {
  const { body } = await ask('join', '/', {
    headers: {
      'x-visavis-door': 'console',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.test',
      'x-middleware-subrequest': 'proxy',
      forwarded: 'for=203.0.113.9',
      'accept-language': 'el',
    },
  });
  const { headers } = JSON.parse(body);
  expect(headers).toMatchObject({
    'x-visavis-door': 'join',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'join.test',
    'x-forwarded-proto': 'https',
    'accept-language': 'el',
    host: 'join.test',
  });
  expect(headers).not.toHaveProperty('x-middleware-subrequest');
  expect(headers).not.toHaveProperty('forwarded');
});

test('the address that a proxy of the bank took in is sent on, and nothing before it', async () => {
  const { body } = await ask('console', '/', {
    headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.9', forwarded: 'for=198.51.100.2' },
  });
  const { headers } = JSON.parse(body);
  expect(headers).toMatchObject({ 'x-forwarded-for': '203.0.113.9' });
  expect(headers).not.toHaveProperty('forwarded');
});

test.each([
  '/media/staff/claim',
  '/media/invitations/../staff/claim',
  '/media/invitations/%2e%2e/staff',
  '/media/invitations/..%2fstaff',
  '/x/../media/staff',
  '/media/health',
])('customers do not reach %s', async (path) => {
  expect((await ask('join', path)).status).toBe(404);
});

test('a stored file has its length, and no header of ours besides', async () => {
  const answered = await ask('console', '/stored');
  expect(answered.headers['content-length']).toBe('5');
  expect(answered.headers['transfer-encoding']).toBeUndefined();
  expect(answered.headers['x-file-length']).toBeUndefined();
  expect(answered.body).toBe('bytes');
});

test('a person who came by another name is sent on, a program is refused', async () => {
  const moved = await ask('console', '/cases?q=1', { host: '127.0.0.1:9' });
  expect(moved).toMatchObject({
    status: 307,
    headers: { location: 'https://console.test/cases?q=1' },
  });
  const refused = await ask('console', '/api/v1/cases', { host: 'evil.test', method: 'POST' });
  expect(refused).toMatchObject({ status: 421, body: expect.stringContaining('WRONG_ADDRESS') });
});

test('while a part is down, people read so and programs get a code', async () => {
  const page = await ask('lonely', '/', { headers: { accept: 'text/html' } });
  expect(page).toMatchObject({ status: 502, headers: { 'retry-after': '5' } });
  expect(page.body).toContain('tries again by itself');
  expect(JSON.parse((await ask('lonely', '/')).body)).toEqual({ ok: false, code: 'UNAVAILABLE' });
});

test('the health of the gateway is asked under any name', async () => {
  expect(await ask('console', '/gateway/health', { host: '10.0.0.1' })).toMatchObject({
    status: 200,
    body: 'ok',
  });
});

async function upgrade(key: 'console' | 'join', path: string): Promise<string> {
  const socket = connect(ports[key], '127.0.0.1');
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: ${PUBLIC[key]}\r\nupgrade: websocket\r\nconnection: Upgrade\r\n` +
      'sec-websocket-key: x\r\nsec-websocket-version: 13\r\nx-visavis-door: console\r\n\r\n',
  );
  const [answer] = await once(socket, 'data');
  let all = String(answer);
  while (all.startsWith('HTTP/1.1 101') && all.endsWith('\r\n\r\n')) {
    all += String((await once(socket, 'data'))[0]);
  }
  socket.destroy();
  return all;
}

test('a WebSocket of the call carries the door it came through', async () => {
  expect(await upgrade('join', '/media/socket.io/?EIO=4')).toContain('media join');
  expect(await upgrade('console', '/media/socket.io/?EIO=4')).toContain('media console');
});

test('other WebSockets of customers are refused', async () => {
  expect(await upgrade('join', '/media/other')).toMatch(/^HTTP\/1.1 404/);
});

test.each([
  ['console', '/mediathek', 'app'],
  ['console', '/media/stills/1', 'media'],
  ['join', '/media', 'refused'],
  ['join', '/media/socket.io/', 'media'],
] as const)('on %s, %s goes to: %s', (door, path, target) => {
  expect(targetOf(door, path)).toBe(target);
});
