import { join } from 'node:path';
import { EVIDENCE_KEYS } from '@visavis/config/evidence-settings';
import { readSettings, type Environment } from '@visavis/config/settings';

/** What the media server is told by its environment. @throws SettingsError */
export const readConfig = (env: Environment = process.env) =>
  readSettings(env, [
    ...EVIDENCE_KEYS,
    'VISAVIS_DATABASE_URL',
    'VISAVIS_MEDIA_PORT',
    'VISAVIS_VISION_PORT',
    'VISAVIS_RTC_PORT',
    'VISAVIS_RTC_ADDRESS',
    'VISAVIS_TICKET_SECRET',
    'VISAVIS_SIGNING_KEYS',
    'VISAVIS_SMTP_URL',
    'VISAVIS_MAIL_FROM',
    'VISAVIS_SMS_URL',
    'VISAVIS_SMS_SECRET',
    'VISAVIS_SMS_TEMPLATE',
    'VISAVIS_JOIN_URL',
    'VISAVIS_BANK_NAME',
    'VISAVIS_MEDIA_WORKER',
    'VISAVIS_RECORDER_SOCKET',
    'VISAVIS_DISK_FLOOR_MB',
    'VISAVIS_SESSION_MOST_MINUTES',
    'VISAVIS_RING_SECONDS',
    'VISAVIS_SIGNALS_OFF',
    'VISAVIS_IP_COUNTRY_FILE',
    'VISAVIS_IP_NETWORKS_FILE',
    'VISAVIS_LOG_LEVEL',
  ]);

export type Config = ReturnType<typeof readConfig>;

/** What the recorder is told by its environment: no secret among it. @throws SettingsError */
export const readRecorderConfig = (env: Environment = process.env) =>
  readSettings(env, [
    'VISAVIS_DATA',
    'VISAVIS_RECORDER_SOCKET',
    'VISAVIS_RECORDING_WAIT_MS',
    'VISAVIS_LOG_LEVEL',
  ]);

/** Where media server and recorder meet. */
export const recorderSocketOf = (
  config: Pick<Config, 'VISAVIS_DATA' | 'VISAVIS_RECORDER_SOCKET'>,
): string => config.VISAVIS_RECORDER_SOCKET ?? join(config.VISAVIS_DATA, 'recorder.sock');
