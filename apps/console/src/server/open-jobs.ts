import { startJobs, type Enqueue, type Jobs } from '@visavis/prisma/jobs';
import type { Log } from '@visavis/runtime/log';

/** The queue of jobs, opened when the first job is put into it: most requests make none. */
export function openJobs(databaseUrl: string, log: Log): { readonly enqueue: Enqueue } {
  let opened: Promise<Jobs> | undefined;
  const open = () => {
    opened ??= startJobs({
      databaseUrl,
      works: false,
      onError: (err) => log.warn({ err }, 'job queue in trouble'),
    });
    // Whoever comes next tries again.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return { enqueue: async (tx, order) => (await open()).enqueue(tx, order) };
}
