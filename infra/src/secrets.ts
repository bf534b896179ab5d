import { randomBytes, randomInt } from 'node:crypto';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secretKeyList } from '@visavis/config/secret-keys';
import { DEMO_STAFF } from '@visavis/prisma/seed';
import { z } from 'zod';
import { SetUpFailure } from './bootstrap/failure.mjs';
import { readIfThere } from './read-if-there.ts';

const schema = z.strictObject({
  ticketSecret: z.string().min(32),
  authSecret: z.string().min(32),
  databasePassword: z.string().min(32),
  masterKeys: secretKeyList,
  signingKeys: secretKeyList,
  /** Of the demo staff, by e-mail: `npm start` prints them. */
  demoPasswords: z.record(z.string(), z.string()),
});

export type Secrets = z.output<typeof schema>;

/** What an installation that was set up before there were any is given later. */
const LATER = { masterKeys: true, signingKeys: true } as const;
const written = schema.partial(LATER);

/** The secrets of this installation, made at its first start. */
export async function bringSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, 'secrets.json');
  const text = await readIfThere(file);
  const found = text === undefined ? {} : parse(file, text);
  const whole = schema.safeParse(found);
  if (whole.success) return whole.data;
  const secrets = { ...makeSecrets(), ...found };
  await mkdir(dataFolder, { recursive: true, mode: 0o750 });
  // Written aside and renamed: a crash in between leaves no half a file.
  await writeFile(`${file}.part`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${file}.part`, 0o600);
  await rename(`${file}.part`, file);
  return secrets;
}

const makeSecrets = (): Secrets => ({
  ticketSecret: newSecret(),
  authSecret: newSecret(),
  databasePassword: newSecret(),
  masterKeys: newKey('master'),
  signingKeys: newKey('signing'),
  demoPasswords: Object.fromEntries(DEMO_STAFF.map(({ email }) => [email, newPassword()])),
});

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A list of one key, named by its use and the day on which it was made. */
function newKey(use: string): string {
  const day = new Date().toISOString().slice(0, 10);
  return `${use}-${day}:${randomBytes(32).toString('base64')}`;
}

/** Letters that nobody confuses when typing them from another screen. */
const TYPABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => TYPABLE[randomInt(TYPABLE.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

function parse(file: string, text: string): z.output<typeof written> {
  try {
    return written.parse(JSON.parse(text));
  } catch {
    throw new SetUpFailure(
      `${file} is not what Visavis wrote there.`,
      'Restore it from a backup. Without it everybody is signed out, the embedded database stays shut, and no evidence can be opened.',
    );
  }
}
