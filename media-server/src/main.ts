import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { evidenceSettings } from '@visavis/config/evidence-settings';
import { openMessages } from '@visavis/delivery/open-messages';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { listen } from '@visavis/prisma/announcements';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { createHouseJournal } from '@visavis/prisma/house-journal';
import { startJobs } from '@visavis/prisma/jobs';
import { createProcedureStore } from '@visavis/prisma/procedure-store';
import { createRoster } from '@visavis/prisma/roster';
import { createSchedule } from '@visavis/prisma/schedule';
import { createStaffStore } from '@visavis/prisma/staff-store';
import { createWatchedCatalogue } from '@visavis/procedures/watched-catalogue';
import type { CaseId } from '@visavis/domain/ids';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHashes } from '@visavis/runtime/hashes';
import { createHeadSigner } from '@visavis/runtime/head-signer';
import { createLog } from '@visavis/runtime/log';
import { createLookTickets } from '@visavis/runtime/look-tickets';
import { createTickets } from '@visavis/runtime/tickets';
import { readConfig, recorderSocketOf } from './config.ts';
import { startMediaServer } from './media-server.ts';
import { VisionLink } from './vision/vision-link.ts';
import { readSignalSettings } from './signals/signal-settings.ts';

const MOST_WORKERS = 8;
const DRAIN_WITHIN_MS = 12_000;

const config = readConfig();
const log = createLog('media-server', config.VISAVIS_LOG_LEVEL);
const databaseUrl = config.VISAVIS_DATABASE_URL;

const { prisma, close: disconnect } = connect(databaseUrl);
const jobs = await startJobs({
  databaseUrl,
  works: false,
  onError: (err) => log.warn({ err }, 'job queue in trouble'),
});
const signer = createHeadSigner(readSecretKeys(config.VISAVIS_SIGNING_KEYS));
const procedures = createWatchedCatalogue(
  createProcedureStore({ prisma, clock: systemClock }),
  log,
);
await procedures.ready();
const mediaServer = await startMediaServer({
  ports: {
    cases: createCaseStore({ prisma, clock: systemClock, jobs, signer }),
    house: createHouseJournal({ prisma, clock: systemClock }),
    roster: createRoster({ prisma, clock: systemClock }),
    procedures,
    clock: systemClock,
    chance: systemChance,
    hashes: createHashes(config.VISAVIS_TICKET_SECRET),
    messages: openMessages(config, systemClock.now),
    schedule: createSchedule(prisma),
  },
  staff: createStaffStore({
    prisma,
    clock: systemClock,
    chance: systemChance,
    hashPassword: () => Promise.reject(new Error('The media server creates no staff')),
  }),
  evidence: openEvidence({
    ...evidenceSettings(config),
    caseKeyStore: createCaseKeyStore({ prisma, clock: systemClock }),
  }),
  tickets: createTickets(config.VISAVIS_TICKET_SECRET),
  bankName: config.VISAVIS_BANK_NAME,
  dataFolder: config.VISAVIS_DATA,
  recordingsFolder: join(config.VISAVIS_DATA, 'recordings'),
  recorderSocket: recorderSocketOf(config),
  diskFloorMb: config.VISAVIS_DISK_FLOOR_MB,
  sessionMostMs: config.VISAVIS_SESSION_MOST_MINUTES * 60_000,
  signals: await readSignalSettings({
    off: config.VISAVIS_SIGNALS_OFF,
    ipCountryFile: config.VISAVIS_IP_COUNTRY_FILE,
    ipNetworksFile: config.VISAVIS_IP_NETWORKS_FILE,
  }),
  ringsMs: config.VISAVIS_RING_SECONDS * 1000,
  vision: new VisionLink({
    port: config.VISAVIS_VISION_PORT,
    tickets: createLookTickets(config.VISAVIS_TICKET_SECRET),
  }),
  port: config.VISAVIS_MEDIA_PORT,
  workers: {
    count: Math.min(availableParallelism(), MOST_WORKERS),
    workerBin: config.VISAVIS_MEDIA_WORKER,
    rtcPort: config.VISAVIS_RTC_PORT,
    rtcAddress: config.VISAVIS_RTC_ADDRESS,
  },
  log,
});
const announcements = await listen(databaseUrl, {
  queue_changed: () => mediaServer.queueChanged(),
  staff_changed: () => mediaServer.queueChanged(),
  case_changed: ({ caseId }) => mediaServer.caseChanged(caseId as CaseId),
  procedures_changed: procedures.reread,
  reconnected: () => {
    procedures.reread();
    mediaServer.queueChanged();
  },
  lost: (err) => log.warn({ err }, 'announcements lost'),
});
let stopping: Promise<void> | undefined;

process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.once('disconnect', () => void stop('disconnect'));
process.on('unhandledRejection', (err) => {
  log.fatal({ err }, 'a promise without an owner failed');
  process.exitCode = 1;
  void stop('unhandledRejection');
});
process.send?.('ready');
log.info({ port: mediaServer.port }, 'media server ready');

/** Writes out what is being recorded, and lets the process end by itself. */
function stop(cause: string): Promise<void> {
  stopping ??= drain(cause);
  return stopping;
}

async function drain(cause: string): Promise<void> {
  log.info({ cause, rooms: mediaServer.rooms.size }, 'media server stopping');
  setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
  await mediaServer.close();
  await announcements.close();
  await jobs.stop();
  await disconnect();
  if (process.connected) process.disconnect();
}
