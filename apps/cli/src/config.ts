import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSecretKeys, secretKeyList, type SecretKey } from '@visavis/config/secret-keys';
import { readSettings, type Environment } from '@visavis/config/settings';
import { z } from 'zod';
import { UsageError } from './command.ts';

/** The keys that this installation signs with: the setting, or else what `npm start` has made. */
export async function readSigningKeys(
  env: Environment = process.env,
): Promise<readonly SecretKey[]> {
  if (env['VISAVIS_SIGNING_KEYS'])
    return readSecretKeys(readSettings(env, ['VISAVIS_SIGNING_KEYS']).VISAVIS_SIGNING_KEYS);
  const file = join(readSettings(env, ['VISAVIS_DATA']).VISAVIS_DATA, 'secrets.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`There is neither VISAVIS_SIGNING_KEYS nor ${file}.`, { cause });
  });
  const { signingKeys } = z.object({ signingKeys: secretKeyList }).parse(JSON.parse(text));
  return readSecretKeys(signingKeys);
}
