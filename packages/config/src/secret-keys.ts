import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A secret of 256 bits with the name under which what it made names it. */
export type SecretKey = { readonly id: string; readonly key: Buffer };

const KEY_BYTES = 32;
const FILE = 'file:';
const ENTRY = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63}):([A-Za-z0-9+/]{43}=)$/;
const NOT_A_LIST =
  'must be a list like `name:base64 of 32 bytes`, separated by commas, or `file:/path` of a file with one on each line';

/** The schema of a setting that names secret keys. The file that it may name is read only on use. */
export const secretKeyList = z
  .string()
  .refine((text) => text.startsWith(`${FILE}/`) || parse(text.split(',')) !== undefined, {
    message: NOT_A_LIST,
  });

/**
 * The keys of a setting, the one for new things first.
 * @throws Error where the file cannot be read or is not such a list; never with what it holds
 */
export function readSecretKeys(setting: string): readonly SecretKey[] {
  const isFile = setting.startsWith(FILE);
  const path = setting.slice(FILE.length);
  // A bundler that follows this path would carry the whole project along.
  const lines = isFile
    ? readFileSync(/* turbopackIgnore: true */ path, 'utf8').split(/\r?\n/).filter(Boolean)
    : setting.split(',');
  const keys = parse(lines);
  if (!keys) throw new Error(`${isFile ? path : 'A setting'}: ${NOT_A_LIST}, each name once`);
  return keys;
}

/** Undefined where there is none, one is malformed or a name stands twice. */
function parse(lines: readonly string[]): readonly SecretKey[] | undefined {
  const keys = lines.flatMap((line) => {
    const [, id, text] = ENTRY.exec(line.trim()) ?? [];
    const key = Buffer.from(text ?? '', 'base64');
    return id !== undefined && key.length === KEY_BYTES ? [{ id, key }] : [];
  });
  const names = new Set(keys.map(({ id }) => id));
  const isWhole = keys.length > 0 && keys.length === lines.length && names.size === keys.length;
  return isWhole ? keys : undefined;
}
