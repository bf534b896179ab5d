import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, jest, test } from '@jest/globals';
import { readThreadTimes } from './thread-times.ts';
import { watchThread } from './watch-thread.ts';

jest.setTimeout(300_000);

/** Spins for so many milliseconds of the processor, or hangs. */
const SOURCE = `
const { readlinkSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (spinsMs) => {
  if (spinsMs === 'HANG') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  const { user, system } = process.threadCpuUsage();
  const until = user + system + spinsMs * 1000;
  for (;;) {
    const now = process.threadCpuUsage();
    if (now.user + now.system > until) break;
  }
  parentPort.postMessage('done');
});
parentPort.postMessage(Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
`;

const opened: Worker[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((worker) => worker.terminate()));
});

async function aThread() {
  const worker = new Worker(SOURCE, { eval: true });
  opened.push(worker);
  const [osThread] = (await once(worker, 'message')) as [number];
  return { worker, osThread };
}

/** What a watch calls, and when it did. */
const over = () => Promise.withResolvers<void>();

test('a thread that goes round in circles is noticed, and so is one that waits for nothing', async () => {
  for (const [told, limits] of [
    [3_600_000, { workedMs: 500, idleMs: 3_600_000 }],
    ['HANG', { workedMs: 3_600_000, idleMs: 500 }],
  ] as const) {
    const { worker, osThread } = await aThread();
    const { promise, resolve } = over();
    worker.postMessage(told);
    watchThread(osThread, limits, resolve);
    await promise;
  }
});

test('a thread that others keep from the processor is not', async () => {
  const others = await Promise.all(
    Array.from({ length: 4 * availableParallelism() }, () => aThread()),
  );
  for (const { worker } of others) worker.postMessage(3_600_000);
  const { worker, osThread } = await aThread();
  const limits = { workedMs: 800, idleMs: 500 };
  let isOver = false;
  const before = readThreadTimes(osThread)!;
  worker.postMessage(500);
  const stop = watchThread(osThread, limits, () => (isOver = true));
  await once(worker, 'message');
  const after = readThreadTimes(osThread)!;
  stop();
  // By the clock it took longer than both limits together.
  expect(after.waitedMs - before.waitedMs).toBeGreaterThan(limits.workedMs + limits.idleMs);
  expect(isOver).toBe(false);
});

test('where the kernel does not tell, the clock counts', async () => {
  const { promise, resolve } = over();
  watchThread(undefined, { workedMs: 300, idleMs: 3_600_000 }, resolve);
  await promise;
});
