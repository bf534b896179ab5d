import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE_KEYS } from '@visavis/config/evidence-settings';
import { readSettings, type Environment } from '@visavis/config/settings';
import { z } from 'zod';

const secretsSchema = z.object({
  databasePassword: z.string(),
  masterKeys: z.string(),
  signingKeys: z.string(),
});

/**
 * The environment with what `npm start` fills in itself: keys and database of the installation whose
 * data folder is named.
 */
export async function completed(env: Environment = process.env): Promise<Environment> {
  const { VISAVIS_DATA, VISAVIS_DATABASE_PORT } = readSettings(env, [
    'VISAVIS_DATA',
    'VISAVIS_DATABASE_PORT',
  ]);
  const text = await readFile(join(VISAVIS_DATA, 'secrets.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return env;
  const { databasePassword, masterKeys, signingKeys } = secretsSchema.parse(JSON.parse(text));
  const account = `visavis:${databasePassword}`;
  return {
    VISAVIS_MASTER_KEYS: masterKeys,
    VISAVIS_SIGNING_KEYS: signingKeys,
    VISAVIS_DATABASE_URL: `postgresql://${account}@127.0.0.1:${VISAVIS_DATABASE_PORT}/visavis`,
    ...Object.fromEntries(Object.entries(env).filter(([, value]) => value)),
  };
}

/** What an operator's commands need that change something. @throws SettingsError */
export const readOperatorConfig = async (env?: Environment) =>
  readSettings(await completed(env), [
    ...EVIDENCE_KEYS,
    'VISAVIS_DATABASE_URL',
    'VISAVIS_SIGNING_KEYS',
  ]);
