import { EVIDENCE_KEYS } from '@visavis/config/evidence-settings';
import { readSettings, type Settings } from '@visavis/config/settings';

const KEYS = [
  ...EVIDENCE_KEYS,
  'VISAVIS_DATABASE_URL',
  'VISAVIS_CONSOLE_URL',
  'VISAVIS_JOIN_URL',
  'VISAVIS_TICKET_SECRET',
  'VISAVIS_SIGNING_KEYS',
  'VISAVIS_AUTH_SECRET',
  'VISAVIS_SMTP_URL',
  'VISAVIS_MAIL_FROM',
  'VISAVIS_BANK_NAME',
  'VISAVIS_INVITATION_DAYS',
  'VISAVIS_LOG_LEVEL',
] as const;

export type ConsoleConfig = Settings<(typeof KEYS)[number]>;

/** What the console is told by its environment. @throws SettingsError, which names every wrong key */
export const readConfig = (): ConsoleConfig => readSettings(process.env, KEYS);
