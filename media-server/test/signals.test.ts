import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import { enterAsCustomer } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer({ signals: { off: ['FRAME_TIMING'] } });
});
afterAll(() => scene.close());

const hidden = { kind: 'PAGE_HIDDEN', version: 1, values: { times: 1, hiddenMs: 4200 } };

const notedIn = async (caseId: CaseId) => {
  const entries = await scene.prisma.journalEntry.findMany({ where: { chainId: caseId } });
  return entries.map(({ fact }) => Object(fact)).filter(({ type }) => type === 'signal.noted');
};

test('a signal of the page is kept, journalled with its raw values, and shown to the agent', async () => {
  const { caseId, sessionId, customer, agent } = await scene.claimedSession();
  agent.forget();
  await customer.ask('signal:report', hidden);
  const { signals } = await agent.hear('session:changed');
  expect(signals).toMatchObject([{ kind: 'PAGE_HIDDEN' }]);
  expect((await scene.sessionOf(sessionId)).signals).toMatchObject([hidden]);
  expect(await notedIn(caseId)).toEqual([{ type: 'signal.noted', sessionId, ...hidden }]);
});

test('the same kind is refused for half a minute; another one is noted', async () => {
  const { caseId, customer } = await scene.claimedSession();
  await customer.ask('signal:report', hidden);
  await expect(customer.ask('signal:report', hidden)).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
  });
  await customer.ask('signal:report', { ...hidden, kind: 'DEVICE_CHANGED' });
  scene.advance(30_000);
  await customer.ask('signal:report', hidden);
  scene.advance(-30_000);
  expect((await notedIn(caseId)).map(({ kind }) => kind)).toEqual([
    'PAGE_HIDDEN',
    'DEVICE_CHANGED',
    'PAGE_HIDDEN',
  ]);
});

test('what a bank turned off is taken in and forgotten', async () => {
  const { caseId, customer } = await scene.claimedSession();
  await customer.ask('signal:report', { ...hidden, kind: 'FRAME_TIMING' });
  expect(await notedIn(caseId)).toEqual([]);
});

test.each([
  { kind: 'SECOND_DEVICE' },
  { kind: 'COUNTRY_DIFFERS' },
  { version: 0 },
  { values: { times: 'x'.repeat(201) } },
  { values: { 'not a name': 1 } },
  { values: { nested: { times: 1 } } },
  { values: Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`v${n}`, n])) },
  { at: '2026-01-01T00:00:00.000Z' },
])('a page may not report %p', async (over) => {
  const { customer } = await scene.waitingAndAgent();
  await expect(customer.ask('signal:report', { ...hidden, ...over })).rejects.toMatchObject({
    code: 'INPUT_REFUSED',
  });
});

test('without a session there is nothing to note', async () => {
  const { case: kase } = await scene.openCase();
  const customer = await enterAsCustomer(scene.server.port, await scene.customerTicket(kase.id));
  await expect(customer.ask('signal:report', hidden)).rejects.toMatchObject({
    code: 'SESSION_NOT_FOUND',
  });
});
