import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { createFfmpeg } from '@visavis/runtime/ffmpeg';
import type { LookTickets } from '@visavis/runtime/look-tickets';
import type { Logger } from 'pino';
import { noteLeft } from './analyse/analyse-snapshot.ts';
import { ClipQueue } from './analyse/clip-queue.ts';
import { Embeddings } from './analyse/embeddings.ts';
import { InHand, type Target } from './analyse/in-hand.ts';
import { OneAtATime } from './analyse/one-at-a-time.ts';
import type { Workshop } from './analyse/workshop.ts';
import { openDoor } from './door.ts';
import { startSweep } from './sweep.ts';
import { LookPool, type Duty } from './threads/look-pool.ts';
import type { ThreadLimits } from './threads/watch-thread.ts';

/** Above so many that wait, an answer would come too late to be of use in a call. */
const MOST_WAITING = 20;
/**
 * The slowest document of the bench took four seconds of a processor, a first answer a quarter of one,
 * and a processor may be slow. Together they are what a look may take.
 */
const LOOK_LIMITS: Readonly<Record<Duty, ThreadLimits>> = {
  FIRST: { workedMs: 4_000, idleMs: 20_000 },
  LONG: { workedMs: 16_000, idleMs: 40_000 },
};
/** By the clock, for a decoder that waits for what never comes; how long it works has its own limit. */
const DECODE_MOST_MS = 300_000;
/** Of each thread's own heap; what networks hold lies beside it. */
const THREAD_HEAP_MB = 512;

export type VisionOptions = {
  readonly ports: Workshop['ports'];
  readonly evidence: Pick<EvidenceStore, 'read' | 'put'>;
  readonly tickets: LookTickets;
  readonly port: number;
  readonly threads: number;
  readonly memoryMb: number;
  /** The ffmpeg binary. */
  readonly ffmpeg: string;
  /** Where it is noted what is being looked at. */
  readonly inHandFolder: string;
  readonly listUnanalysed: () => Promise<readonly Target[]>;
  /** A thread can't be ended: the process must be. */
  readonly onStuck: () => void;
  readonly log: Logger;
  /** Other threads than the shipped ones, for tests of what a thread may do. */
  readonly threadUrls?: Readonly<Record<Duty, URL>>;
  readonly lookLimits?: Readonly<Record<Duty, ThreadLimits>>;
};

/** The running vision process. */
export type VisionProcess = {
  readonly port: number;
  readonly analysts: OneAtATime;
  readonly pool: LookPool;
  close(): Promise<void>;
};

const THREAD_URLS: Readonly<Record<Duty, URL>> = {
  FIRST: new URL('./threads/first-thread.ts', import.meta.url),
  LONG: new URL('./threads/look-thread.ts', import.meta.url),
};

/** Opens threads and door, and names the pictures that an earlier process did not survive. */
export async function startVision(options: VisionOptions): Promise<VisionProcess> {
  const { ports, evidence, log, tickets } = options;
  const urls = options.threadUrls ?? THREAD_URLS;
  const resourceLimits = { maxOldGenerationSizeMb: THREAD_HEAP_MB };
  const pool = new LookPool({
    threads: options.threads,
    openThread: (duty) => new Worker(urls[duty], { resourceLimits, env: {} }),
    limits: options.lookLimits ?? LOOK_LIMITS,
    mostRssBytes: options.memoryMb * 1_000_000,
    onStuck: options.onStuck,
    onTrouble: (trouble) => log.error({ trouble }, 'a look was in trouble'),
  });
  const inHand = new InHand(options.inHandFolder);
  const embeddings = new Embeddings(evidence);
  const stopping = new AbortController();
  const ffmpeg = createFfmpeg(options.ffmpeg, DECODE_MOST_MS, stopping.signal);
  const workshop = { ports, evidence, pool, ffmpeg, inHand, embeddings, log };
  for (const left of await inHand.takeLeft())
    await noteLeft(workshop, left).catch((err: unknown) =>
      log.error({ err, ...left }, 'picture that ended the process not named'),
    );
  const analysts = new OneAtATime(workshop);
  const clips = new ClipQueue(workshop);
  const door = await openDoor(options.port, {
    ...{ tickets, log },
    look: (claims, bytes, { left, tell }) =>
      analysts.analyse(claims, { bytes, isLive: true, left, tell }),
    lookAtClip: (target, clip, left) => clips.analyse(target, clip, left),
    lookAtLight: (claims, ivf, left) => clips.analyseLight(claims, ivf, left),
    isFull: () => pool.health.waiting >= MOST_WAITING,
    health: () => ({ ...pool.health, rssMb: Math.round(process.memoryUsage.rss() / 1e6) }),
  });
  const sweep = startSweep({ list: options.listUnanalysed, analysts, log });
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return {
    port: address.port,
    ...{ analysts, pool },
    async close() {
      sweep.stop();
      stopping.abort();
      door.closeAllConnections();
      door.close();
      await once(door, 'close');
      await pool.close();
      await clips.settled();
    },
  };
}
