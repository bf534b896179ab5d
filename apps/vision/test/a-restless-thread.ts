import { parentPort } from 'node:worker_threads';
import type { LookOrder, ThreadMessage } from '../src/threads/orders.ts';
import { findOwnThread } from '../src/threads/thread-times.ts';

/**
 * A thread for tests of what a thread may do to the process: it dies on pictures that say DIE, hangs on
 * those that say HANG, and goes round in circles on those that say SPIN. Everything else is nothing
 * remarkable.
 */
const port = parentPort;
if (!port) throw new Error('This file runs as a thread');
const tell = (message: ThreadMessage): void => port.postMessage(message);

port.on('message', (order: LookOrder) => {
  const text = 'bytes' in order ? Buffer.from(order.bytes).toString('latin1') : '';
  if (text.startsWith('DIE')) process.exit(1);
  if (text.startsWith('HANG')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  while (text.startsWith('SPIN')) performance.now();
  tell({
    type: 'made',
    made: {
      ...{ findings: [{ code: 'FACE_CLEAR', level: 'GOOD', values: {} }], models: [] },
      ...{ rule: { name: 'nothing', version: 1 }, tookMs: 1, measured: {}, crops: [] },
    },
  });
});
tell({ type: 'ready', osThread: findOwnThread() });
