import { EVIDENCE_KEYS } from '@visavis/config/evidence-settings';
import { readSettings, type Environment } from '@visavis/config/settings';

/** What the vision process takes from the environment. @throws SettingsError */
export const readConfig = (env: Environment = process.env) =>
  readSettings(env, [
    ...EVIDENCE_KEYS,
    'VISAVIS_DATABASE_URL',
    'VISAVIS_SIGNING_KEYS',
    'VISAVIS_TICKET_SECRET',
    'VISAVIS_FFMPEG',
    'VISAVIS_VISION_PORT',
    'VISAVIS_VISION_THREADS',
    'VISAVIS_VISION_MEMORY_MB',
    'VISAVIS_LOG_LEVEL',
  ]);
