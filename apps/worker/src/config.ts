import { EVIDENCE_KEYS } from '@visavis/config/evidence-settings';
import { type Environment, readSettings } from '@visavis/config/settings';

/** What the worker takes from the environment. @throws SettingsError */
export const readConfig = (env: Environment = process.env) =>
  readSettings(env, [
    ...EVIDENCE_KEYS,
    'VISAVIS_DATABASE_URL',
    'VISAVIS_SIGNING_KEYS',
    'VISAVIS_TICKET_SECRET',
    'VISAVIS_JOIN_URL',
    'VISAVIS_BANK_NAME',
    'VISAVIS_SMTP_URL',
    'VISAVIS_MAIL_FROM',
    'VISAVIS_SMS_URL',
    'VISAVIS_SMS_SECRET',
    'VISAVIS_SMS_TEMPLATE',
    'VISAVIS_TSA_URL',
    'VISAVIS_FFMPEG',
    'VISAVIS_LOG_LEVEL',
  ]);
