import { readFileSync, readlinkSync } from 'node:fs';

/** What the kernel counts of a thread since it began. */
export type ThreadTimes = {
  readonly workedMs: number;
  /** It could have worked, and others had the processor. */
  readonly waitedMs: number;
  /** It works or waits for the processor at this moment. */
  readonly isRunnable: boolean;
};

const NS_PER_MS = 1e6;

/** The calling thread as the kernel numbers it; undefined where there is no Linux. */
export function findOwnThread(): number | undefined {
  try {
    // `<process>/task/<thread>`, see proc(5).
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  } catch {
    return undefined;
  }
}

/** Undefined where the kernel does not tell, or the thread is gone. */
export function readThreadTimes(thread: number | undefined): ThreadTimes | undefined {
  if (thread === undefined) return undefined;
  const folder = `/proc/self/task/${thread}`;
  try {
    const [workedNs, waitedNs] = readFileSync(`${folder}/schedstat`, 'utf8').split(' ').map(Number);
    if (workedNs === undefined || waitedNs === undefined) return undefined;
    // The state follows the name, which stands in brackets and may hold anything.
    const [state] = readFileSync(`${folder}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return {
      workedMs: workedNs / NS_PER_MS,
      waitedMs: waitedNs / NS_PER_MS,
      isRunnable: state === 'R',
    };
  } catch {
    return undefined;
  }
}
