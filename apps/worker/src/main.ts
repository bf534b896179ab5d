import { evidenceSettings } from '@visavis/config/evidence-settings';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { openMessages } from '@visavis/delivery/open-messages';
import { openEvidenceToUpload } from '@visavis/evidence/open-evidence';
import { askForToken } from '@visavis/evidence/timestamp/ask';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { createExportProgress } from '@visavis/prisma/export-progress';
import { keepToken, listUnstamped } from '@visavis/prisma/head-timestamps';
import { startJobs } from '@visavis/prisma/jobs';
import { createSchedule } from '@visavis/prisma/schedule';
import { systemClock } from '@visavis/runtime/clock';
import { createHashes } from '@visavis/runtime/hashes';
import { createHeadSigner } from '@visavis/runtime/head-signer';
import { createLog } from '@visavis/runtime/log';
import type { FilmPlace } from '@visavis/use-cases/session/export';
import { readConfig } from './config.ts';
import { createFfmpeg } from '@visavis/runtime/ffmpeg';
import { atMostEvery } from './film/at-most-every.ts';
import { makeExport } from './film/make-export.ts';
import { finishRecording } from './finish-recording.ts';
import { startReminding } from './remind.ts';
import { startUploads } from './start-uploads.ts';
import { startStamping } from './stamp-heads.ts';
import { compareStill } from './stills/compare-still.ts';

const FFMPEG_TIMEOUT_MS = 20 * 60_000;
const FILM_TIMEOUT_MS = 4 * 3_600_000;
const PROGRESS_EVERY_MS = 1000;

const config = readConfig();
const log = createLog('worker', config.VISAVIS_LOG_LEVEL);
const stopping = new AbortController();

const connection = connect(config.VISAVIS_DATABASE_URL, { connections: 4 });
const jobs = await startJobs({
  databaseUrl: config.VISAVIS_DATABASE_URL,
  works: true,
  onError: (err) => log.warn({ err }, 'job queue in trouble'),
});
const signer = createHeadSigner(readSecretKeys(config.VISAVIS_SIGNING_KEYS));
const { evidence, uploads } = openEvidenceToUpload({
  ...evidenceSettings(config),
  caseKeyStore: createCaseKeyStore({ prisma: connection.prisma, clock: systemClock }),
});
const workshop = {
  ports: {
    cases: createCaseStore({ prisma: connection.prisma, clock: systemClock, jobs, signer }),
  },
  evidence,
  ffmpeg: createFfmpeg(config.VISAVIS_FFMPEG, FFMPEG_TIMEOUT_MS, stopping.signal),
};

const stillWorkshop = {
  ports: { ...workshop.ports, clock: systemClock },
  evidence: workshop.evidence,
};

await jobs.work('finish-recording', async (target) => {
  const startedAt = performance.now();
  try {
    await finishRecording(workshop, target);
    const tookMs = Math.round(performance.now() - startedAt);
    log.info({ ...target, tookMs }, 'recording finished');
  } catch (err) {
    log.error({ err, ...target }, 'recording could not be finished');
    throw err;
  }
});

await jobs.work('compare-still', async (target) => {
  try {
    await compareStill(stillWorkshop, target);
    log.info({ ...target }, 'still compared');
  } catch (err) {
    log.error({ err, ...target }, 'still could not be compared');
    throw err;
  }
});

const exportProgress = createExportProgress(connection.prisma);
const studio = {
  ports: { ...workshop.ports, clock: systemClock },
  evidence: workshop.evidence,
  ffmpeg: createFfmpeg(config.VISAVIS_FFMPEG, FILM_TIMEOUT_MS, stopping.signal),
  onProgress: atMostEvery(PROGRESS_EVERY_MS, ({ exportId }: FilmPlace, share: number) => {
    exportProgress
      .note(exportId, share)
      .catch((err: unknown) => log.warn({ err, exportId }, 'progress of a film not noted'));
  }),
  stopping: stopping.signal,
};

await jobs.work('make-export', async (place) => {
  const startedAt = performance.now();
  try {
    await makeExport(studio, place);
    const tookMs = Math.round(performance.now() - startedAt);
    log.info({ ...place, tookMs }, 'film made');
  } catch (err) {
    log.error({ err, ...place }, 'film could not be made');
    throw err;
  }
});

await startReminding({
  jobs,
  ports: {
    ...stillWorkshop.ports,
    hashes: createHashes(config.VISAVIS_TICKET_SECRET),
    messages: openMessages(config, systemClock.now),
    schedule: createSchedule(connection.prisma),
  },
  joinUrl: config.VISAVIS_JOIN_URL,
  log,
});

const uploading = await startUploads({ jobs, ports: workshop.ports, uploads, log });

const tsaUrl = config.VISAVIS_TSA_URL;
const stamping =
  tsaUrl === undefined
    ? undefined
    : startStamping(
        {
          listUnstamped: (most) => listUnstamped(connection.prisma, most),
          keepToken: (head, stamped) => keepToken(connection.prisma, head, stamped),
          ask: (bytes) => askForToken(tsaUrl, bytes),
          now: systemClock.now,
        },
        log,
      );

process.once('SIGTERM', () => void stop('SIGTERM'));
process.once('SIGINT', () => void stop('SIGINT'));
process.once('unhandledRejection', (err) => {
  log.fatal({ err }, 'a promise without an owner failed');
  process.exitCode = 1;
  void stop('unhandledRejection');
});
process.send?.('ready');
log.info({}, 'worker ready');

/** Ends ffmpeg, gives unfinished jobs back to the queue, and lets the process end by itself. */
async function stop(cause: string): Promise<void> {
  log.info({ cause }, 'worker stopping');
  stopping.abort();
  await jobs.stop();
  await stamping?.stop();
  await uploading.stop();
  await connection.close();
  if (process.connected) process.disconnect();
}
