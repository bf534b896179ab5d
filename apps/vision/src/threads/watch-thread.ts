import { readThreadTimes } from './thread-times.ts';

/** How much a thread may have of what it is given. Waiting for the processor is no part of either. */
export type ThreadLimits = {
  /** Of the processor: above, it goes round in circles. */
  readonly workedMs: number;
  /** Neither working nor waiting for the processor: above, it waits for what never comes. */
  readonly idleMs: number;
};

const LOOKED_AT_EVERY_MS = 250;

/**
 * Calls `onOver` once when a thread has had more than its limits from now on; gives what ends the
 * watch. A thread that others keep from the processor is slow and not stuck, however long it takes.
 * Where the kernel does not tell, the clock's time counts as work.
 */
export function watchThread(
  thread: number | undefined,
  limits: ThreadLimits,
  onOver: () => void,
): () => void {
  let before = { at: performance.now(), times: readThreadTimes(thread) };
  let [workedMs, idleMs] = [0, 0];
  const timer = setInterval(() => {
    const now = { at: performance.now(), times: readThreadTimes(thread) };
    const passedMs = now.at - before.at;
    if (now.times && before.times) {
      const didMs = now.times.workedMs - before.times.workedMs;
      workedMs += didMs;
      // The kernel enters a wait only at its end.
      const waitedMs = now.times.isRunnable ? passedMs : now.times.waitedMs - before.times.waitedMs;
      idleMs += Math.max(0, passedMs - didMs - waitedMs);
    } else workedMs += passedMs;
    before = now;
    if (workedMs <= limits.workedMs && idleMs <= limits.idleMs) return;
    clearInterval(timer);
    onOver();
  }, LOOKED_AT_EVERY_MS);
  return () => clearInterval(timer);
}
