import { join } from 'node:path';
import { createLog } from '@visavis/runtime/log';
import { readRecorderConfig, recorderSocketOf } from './config.ts';
import { RecorderHost } from './recorder-link/recorder-host.ts';

const DRAIN_WITHIN_MS = 12_000;

const config = readRecorderConfig();
const log = createLog('recorder', config.VISAVIS_LOG_LEVEL);
const host = await RecorderHost.open({
  recordingsFolder: join(config.VISAVIS_DATA, 'recordings'),
  socketPath: recorderSocketOf(config),
  maxWaitMs: config.VISAVIS_RECORDING_WAIT_MS,
  log,
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
log.info('recorder ready');

/** Ends what is being recorded, and lets the process end by itself. */
function stop(cause: string): Promise<void> {
  stopping ??= drain(cause);
  return stopping;
}

async function drain(cause: string): Promise<void> {
  log.info({ cause, stretches: host.size }, 'recorder stopping');
  setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
  await host.close();
  if (process.connected) process.disconnect();
}
