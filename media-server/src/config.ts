import { EVIDENCE_KEYS } from '@visavis/config/evidence-settings';
import { readSettings, type Environment } from '@visavis/config/settings';

/** What the media server is told by its environment. @throws SettingsError */
export const readConfig = (env: Environment = process.env) =>
  readSettings(env, [
    ...EVIDENCE_KEYS,
    'VISAVIS_DATABASE_URL',
    'VISAVIS_MEDIA_PORT',
    'VISAVIS_RTC_PORT',
    'VISAVIS_RTC_ADDRESS',
    'VISAVIS_TICKET_SECRET',
    'VISAVIS_SMTP_URL',
    'VISAVIS_MAIL_FROM',
    'VISAVIS_BANK_NAME',
    'VISAVIS_MEDIA_WORKER',
    'VISAVIS_LOG_LEVEL',
  ]);

export type Config = ReturnType<typeof readConfig>;
