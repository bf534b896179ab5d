import { join } from 'node:path';
import { evidenceSettings } from '@visavis/config/evidence-settings';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { startJobs } from '@visavis/prisma/jobs';
import { createProcedureStore } from '@visavis/prisma/procedure-store';
import { listUnanalysed } from '@visavis/prisma/reads/list-unanalysed';
import { createWatchedCatalogue } from '@visavis/procedures/watched-catalogue';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { giveWay } from '@visavis/runtime/give-way';
import { createHeadSigner } from '@visavis/runtime/head-signer';
import { createLog } from '@visavis/runtime/log';
import { createLookTickets } from '@visavis/runtime/look-tickets';
import { readConfig } from './config.ts';
import { startVision } from './vision-process.ts';

const MOST_AT_A_SWEEP = 50;
const PROCEDURES_EVERY_MS = 30_000;

// Calls and their recording go first: an answer may be late, a frame may not be lost.
giveWay();

const config = readConfig();
const log = createLog('vision', config.VISAVIS_LOG_LEVEL);
const databaseUrl = config.VISAVIS_DATABASE_URL;
const { prisma, close: disconnect } = connect(databaseUrl, { connections: 4 });
const jobs = await startJobs({
  databaseUrl,
  works: true,
  onError: (err) => log.warn({ err }, 'job queue in trouble'),
});
const signer = createHeadSigner(readSecretKeys(config.VISAVIS_SIGNING_KEYS));
const procedures = createWatchedCatalogue(
  createProcedureStore({ prisma, clock: systemClock }),
  log,
);
await procedures.ready();
const rereading = setInterval(procedures.reread, PROCEDURES_EVERY_MS);
const vision = await startVision({
  ports: {
    cases: createCaseStore({ prisma, clock: systemClock, jobs, signer }),
    ...{ procedures, clock: systemClock, chance: systemChance },
  },
  evidence: openEvidence({
    ...evidenceSettings(config),
    caseKeyStore: createCaseKeyStore({ prisma, clock: systemClock }),
  }),
  tickets: createLookTickets(config.VISAVIS_TICKET_SECRET),
  port: config.VISAVIS_VISION_PORT,
  threads: config.VISAVIS_VISION_THREADS,
  memoryMb: config.VISAVIS_VISION_MEMORY_MB,
  ffmpeg: config.VISAVIS_FFMPEG,
  inHandFolder: join(config.VISAVIS_DATA, 'vision'),
  listUnanalysed: () => listUnanalysed(prisma, MOST_AT_A_SWEEP),
  onStuck: () => {
    log.fatal('a thread does not end');
    // What it had is written down; who supervises us starts a new process.
    process.exit(1);
  },
  log,
});

await jobs.work('analyse-snapshot', async (target) => {
  const analysed = await vision.analysts.analyse(target, { isLive: false });
  log.info({ ...target, analysed }, 'stored picture looked at');
  // The queue tries it once more; it is alone then.
  if (analysed === 'FAILED') throw new Error('The picture was not looked at');
});

process.once('SIGTERM', () => void stop('SIGTERM'));
process.once('SIGINT', () => void stop('SIGINT'));
process.once('disconnect', () => void stop('disconnect'));
process.once('unhandledRejection', (err) => {
  log.fatal({ err }, 'a promise without an owner failed');
  process.exitCode = 1;
  void stop('unhandledRejection');
});
process.send?.('ready');
log.info({ port: vision.port }, 'vision ready');

let stopping: Promise<void> | undefined;

/** Ends the threads, gives unfinished jobs back to the queue, and lets the process end by itself. */
function stop(cause: string): Promise<void> {
  stopping ??= (async () => {
    log.info({ cause }, 'vision stopping');
    clearInterval(rereading);
    await vision.close();
    await jobs.stop();
    await disconnect();
    if (process.connected) process.disconnect();
  })();
  return stopping;
}
