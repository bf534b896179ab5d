import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Below this a thread would take longer to start than the hash takes. */
const WORTH_A_THREAD_BYTES = 4 * 1024 * 1024;
/** How many pieces may wait for the thread: no more memory than these. */
const MOST_WAITING = 16;

/** SHA-256 of bytes that come in pieces. */
export type RunningHash = {
  /** May be given the next piece once this has settled. */
  update(bytes: Uint8Array): Promise<void> | undefined;
  /** Hex. Nothing can be added any more. */
  digest(): Promise<string>;
  /** Lets go of the thread; may be called at any time, and more than once. */
  close(): Promise<void>;
};

/** Hashes so many bytes: many in a thread of their own, so that reading goes on meanwhile. */
export function startHash(sizeBytes: number): RunningHash {
  return sizeBytes < WORTH_A_THREAD_BYTES ? hashHere() : hashInThread();
}

function hashHere(): RunningHash {
  const hash = createHash('sha256');
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => Promise.resolve(hash.digest('hex')),
    close: () => Promise.resolve(),
  };
}

/** As text, since a bundler would look for a file in vain. It answers each piece, and the end. */
const THREAD = `
  const { createHash } = require('node:crypto');
  const { parentPort } = require('node:worker_threads');
  const hash = createHash('sha256');
  parentPort.on('message', (bytes) => {
    if (bytes) hash.update(bytes);
    parentPort.postMessage(bytes ? '' : hash.digest('hex'));
  });
`;

function hashInThread(): RunningHash {
  const thread = new Worker(THREAD, { eval: true });
  const failed = once(thread, 'exit').then(() => {
    throw new Error('The thread that hashes ended early');
  });
  // Whoever waits for an answer hears of it.
  failed.catch(() => undefined);
  let waiting = 0;
  thread.on('message', () => (waiting -= 1));
  const untilAnswered = async () => {
    await Promise.race([once(thread, 'message'), failed]);
  };
  return {
    update(bytes) {
      waiting += 1;
      // A view alone would take along all of the memory that it looks at.
      const copy = new Uint8Array(bytes);
      thread.postMessage(copy, [copy.buffer]);
      return waiting < MOST_WAITING ? undefined : untilAnswered();
    },
    async digest() {
      while (waiting > 0) await untilAnswered();
      thread.postMessage(null);
      const [digest] = (await Promise.race([once(thread, 'message'), failed])) as [string];
      return digest;
    },
    async close() {
      await thread.terminate();
    },
  };
}
