import { fromPrisma, PgBoss, type Job, type JobResult, type QueueOptions } from 'pg-boss';
import { asApplication } from './application-role.ts';
import type { Transaction } from './connect.ts';
import { JOB_NAMES, type JobName, type JobOrder, type JobTable } from './job-table.ts';

/** Where jobs end that failed for good, with what they were told; an operator sends them again from here. */
export const DEAD_LETTERS = 'dead-letters';

/** A worker that dies is noticed within a minute; a job that fails is tried again for about an hour. */
const POLICY: QueueOptions = {
  expireInSeconds: 30 * 60,
  heartbeatSeconds: 60,
  retryLimit: 10,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 10 * 60,
};

/** A film of a long session takes longer than other jobs; an upload waits for a store that is away. */
const POLICIES: Partial<Record<JobName, QueueOptions>> = {
  // For a week: an object store that is away shall not cost a file.
  'upload-evidence': { retryLimit: 1000 },
  'make-export': { expireInSeconds: 5 * 3600 },
  // A picture that does harm is tried twice and no more; the sweep finds what was lost.
  'analyse-snapshot': { retryLimit: 2 },
};

/** Seconds after which a job begins: what the call itself asked for is done by then. */
const LATER: Partial<Record<JobName, { readonly startAfter: number }>> = {
  'analyse-snapshot': { startAfter: 10 },
};

/**
 * A notification wakes an idle worker. What came while it was busy, and what is to be tried again, it
 * finds by looking.
 */
const POLLING = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 } as const;

/** One job that fails takes none along that were taken with it; where many wait, no look is waited for. */
const EACH_BY_ITSELF = { perJobResults: true, burstWhenBatchFull: true } as const;

/** Of short jobs a worker takes several at each look, or a busy day's would pile up behind it. */
const MOST_AT_A_LOOK: Partial<Record<JobName, number>> = {
  'upload-evidence': 20,
  'compare-still': 5,
};

/** Puts a job into the queue with the transaction: a rollback takes the job with it. */
export type Enqueue = (tx: Transaction, order: JobOrder) => Promise<void>;

export type Jobs = {
  readonly enqueue: Enqueue;
  /** Does the jobs of a name, one at a time; a handler that throws is tried again. */
  work<Name extends JobName>(
    name: Name,
    handler: (ids: JobTable[Name], signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Waits for the jobs at hand, then lets go of the database. */
  stop(): Promise<void>;
};

/**
 * Opens the queue of jobs. A process that works also keeps the house: it notices dead workers and
 * clears old jobs away; one that only sends needs `works: false`.
 */
export async function startJobs({
  databaseUrl,
  works,
  onError,
}: {
  readonly databaseUrl: string;
  readonly works: boolean;
  /** Told of a failure in the background, such as a lost connection; the queue recovers by itself. */
  readonly onError: (error: Error) => void;
}): Promise<Jobs> {
  const boss = new PgBoss({
    ...asApplication(databaseUrl),
    application_name: 'visavis jobs',
    max: 4,
    // The schema is made by a migration, in the name of the role that we have here.
    createSchema: false,
    supervise: works,
    schedule: works,
    useListenNotify: works,
  });
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const name of JOB_NAMES)
    await boss.createQueue(name, {
      ...POLICY,
      ...POLICIES[name],
      deadLetter: DEAD_LETTERS,
      notify: true,
    });
  return {
    async enqueue(tx, { name, ids, notBefore }) {
      const later = notBefore === undefined ? {} : { startAfter: new Date(notBefore) };
      await boss.send(name, ids, { db: fromPrisma(tx), ...LATER[name], ...later });
    },
    async work(name, handler) {
      const batchSize = MOST_AT_A_LOOK[name] ?? 1;
      const options = { ...POLLING, ...EACH_BY_ITSELF, batchSize } as const;
      await boss.work<JobTable[typeof name], void, typeof options>(name, options, (jobs) =>
        doEach(jobs, handler),
      );
    },
    stop: () => boss.stop({ graceful: true }),
  };
}

/** One after the other; one that fails takes none of the others along. */
async function doEach<Ids extends object>(
  jobs: readonly Job<Ids>[],
  handler: (ids: Ids, signal: AbortSignal) => Promise<void>,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data, signal } of jobs) {
    try {
      await handler(data, signal);
      results.push({ id, status: 'completed' });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      results.push({ id, status: 'failed', output: { message } });
    }
  }
  return results;
}
