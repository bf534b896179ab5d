import { afterEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { announce } from '../src/announce.ts';
import { listen, type Handlers } from '../src/announcements.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

/** Listens, and keeps what it hears; `until` resolves when that is enough. */
async function hear(isEnough: (heard: readonly string[]) => boolean, more: Handlers = {}) {
  const heard: string[] = [];
  const { promise: until, resolve } = Promise.withResolvers<void>();
  const keep = (what: string) => {
    heard.push(what);
    if (isEnough(heard)) resolve();
  };
  const { close } = await listen(stores.url, {
    queue_changed: ({ caseId }) => keep(`queue ${caseId}`),
    case_changed: ({ caseId }) => keep(`case ${caseId}`),
    ...more,
  });
  stop = close;
  return { heard, until };
}

test('a committed change is announced by ids, and the queue when it concerns the queue', async () => {
  const { heard, until } = await hear((all) => all.length === 3);
  const { case: kase } = await stores.aWaitingCase();
  await until;
  expect(heard).toEqual([`case ${kase.id}`, `case ${kase.id}`, `queue ${kase.id}`]);
});

test('a change that is rolled back is not announced', async () => {
  const { heard, until } = await hear((all) => all.includes('case after'));
  const rolledBack = stores.prisma.$transaction(async (tx) => {
    await announce(tx, 'case_changed', { caseId: 'rolled back' });
    throw new RangeError('rolled back');
  });
  await expect(rolledBack).rejects.toBeInstanceOf(RangeError);
  await stores.prisma.$transaction((tx) => announce(tx, 'case_changed', { caseId: 'after' }));
  await until;
  expect(heard).toEqual(['case after']);
});

test('a listener that lost its connection listens again and says so', async () => {
  const again = Promise.withResolvers<void>();
  const lost: Error[] = [];
  const { until } = await hear((all) => all.length > 0, {
    reconnected: () => again.resolve(),
    lost: (error) => lost.push(error),
  });
  const owner = new Client({ connectionString: stores.url });
  await owner.connect();
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN %_changed'`,
  );
  await owner.end();
  await again.promise;
  expect(lost.length).toBeGreaterThan(0);
  const { id } = await stores.aStoredCase();
  await stores.ports.cases.change(id, SETUP, (kase) => ({
    case: kase,
    fact: { type: 'case.viewed' },
  }));
  await until;
});

test('closing ends listening, at once and for good', async () => {
  const { close } = await listen(stores.url, {});
  await close();
  const [row] = await stores.prisma.$queryRaw<
    { count: bigint }[]
  >`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %_changed'`;
  expect(row?.count).toBe(0n);
});
