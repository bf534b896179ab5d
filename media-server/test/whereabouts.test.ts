import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readSignalSettings } from '../src/signals/signal-settings.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { enterAsCustomer } from './a-client.ts';

let scene: TestMediaServer;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whereabouts-'));
  const ipCountryFile = join(folder, 'countries.csv');
  const ipNetworksFile = join(folder, 'networks.csv');
  await writeFile(ipCountryFile, '127.0.0.0,127.255.255.255,DE\n');
  await writeFile(ipNetworksFile, '127.0.0.0/8,HOSTING\n');
  const signals = await readSignalSettings({ off: undefined, ipCountryFile, ipNetworksFile });
  scene = await aMediaServer({ signals, procedure: { location: 'OPTIONAL' } });
});
afterAll(async () => {
  await scene.close();
  await rm(folder, { recursive: true });
});

test('country and network of a waiting customer are signals, once for each, without the address', async () => {
  const { caseId, sessionId } = await scene.queuedCase();
  const ticket = await scene.customerTicket(caseId);
  for (let times = 0; times < 2; times += 1) {
    const customer = await enterAsCustomer(scene.server.port, ticket);
    await noted(sessionId, 2);
    customer.leave();
  }
  const { signals } = await scene.sessionOf(sessionId);
  expect(signals).toMatchObject([
    { kind: 'COUNTRY_DIFFERS', values: { ip: 'DEU', declared: 'GRC' } },
    { kind: 'ANONYMISING_NETWORK', values: { network: 'HOSTING' } },
  ]);
  const entries = await scene.prisma.journalEntry.findMany({ where: { chainId: caseId } });
  expect(JSON.stringify(entries.map(({ fact }) => fact))).not.toContain('127.0.0');
});

test('the location that was refused in the device check is a signal of the session', async () => {
  const { sessionId, customer, caseId } = await scene.waitingAndAgent();
  await customer.ask('device:report', {
    browser: 'A browser',
    cameraLabel: 'A camera',
    widthPx: 1280,
    heightPx: 720,
    framesPerSecond: 30,
    microphoneLevel: 0.4,
    location: { state: 'REFUSED', cause: 'DENIED' },
  });
  await customer.ask('queue:enter');
  await noted(sessionId, 3);
  const { signals } = await scene.sessionOf(sessionId);
  expect(signals.map(({ kind }) => kind)).toContain('LOCATION_REFUSED');
  expect((await scene.ports.cases.get(caseId)).device?.location).toEqual({
    state: 'REFUSED',
    cause: 'DENIED',
  });
});

/** Waits until so many signals are kept: they are noted beside what brings them about. */
async function noted(sessionId: Parameters<TestMediaServer['sessionOf']>[0], count: number) {
  const until = Date.now() + 10_000;
  while ((await scene.sessionOf(sessionId)).signals.length < count) {
    if (Date.now() > until) throw new Error('No signal was noted');
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
