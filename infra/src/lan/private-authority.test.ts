import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:https';
import { get } from 'node:https';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bringTls } from './private-authority.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-tls-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a client that trusts the authority accepts the server', async () => {
  const files = await bringTls(folder, ['192.0.2.7']);
  const server = createServer(
    { cert: await readFile(files.certificate), key: await readFile(files.key) },
    (_req, res) => res.end('hello'),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    const request = get({ host: '127.0.0.1', port, ca: await readFile(files.authority) });
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(200);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('the authority outlives a change of address; the certificate names the new one', async () => {
  const before = await bringTls(folder, ['192.0.2.7']);
  const authority = await readFile(before.authority, 'utf8');
  const after = await bringTls(folder, ['192.0.2.8']);
  expect(await readFile(after.authority, 'utf8')).toBe(authority);
  const certificate = new X509Certificate(await readFile(after.certificate));
  expect(certificate.checkIP('192.0.2.8')).toBe('192.0.2.8');
  expect(certificate.checkIssued(new X509Certificate(authority))).toBe(true);
});

test('nothing is made anew while it serves', async () => {
  const before = await readFile((await bringTls(folder, ['192.0.2.7'])).certificate, 'utf8');
  expect(await readFile((await bringTls(folder, ['192.0.2.7'])).certificate, 'utf8')).toBe(before);
});

test('nobody else may read the keys', async () => {
  const { key } = await bringTls(folder, ['192.0.2.7']);
  for (const file of [key, join(folder, 'authority.key')]) {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  }
});
