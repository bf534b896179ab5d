import { parentPort } from 'node:worker_threads';
import type { MadeOf, Order, ThreadMessage } from '../src/threads/orders.ts';
import { findOwnThread } from '../src/threads/thread-times.ts';

/**
 * A thread for tests of what a thread may do to the process: it dies on pictures that say DIE, hangs on
 * those that say HANG, and goes round in circles on those that say SPIN; of those that say LATE before
 * it only after the first answer. Everything else is nothing remarkable.
 */
const port = parentPort;
if (!port) throw new Error('This file runs as a thread');
const tell = (message: ThreadMessage): void => port.postMessage(message);
const CLEAR = { findings: [{ code: 'FACE_CLEAR', level: 'GOOD', values: {} }], tookMs: 1 } as const;

port.on('message', (order: Order) => {
  const isFirst = order.kind === 'FIRST_FACE';
  const said = 'bytes' in order ? Buffer.from(order.bytes).toString('latin1') : '';
  const text = isFirst ? said : said.replace('LATE ', '');
  if (text.startsWith('DIE')) process.exit(1);
  if (text.startsWith('HANG')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  while (text.startsWith('SPIN')) performance.now();
  tell({ type: 'made', made: isFirst ? { ...CLEAR, faces: [] } : madeOf() });
});
tell({ type: 'ready', osThread: findOwnThread() });

const madeOf = (): MadeOf<Extract<Order, { kind: 'FACE' }>> => ({
  ...CLEAR,
  ...{ models: [], rule: { name: 'nothing', version: 1 }, measured: {}, crops: [] },
});
