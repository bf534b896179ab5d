import { resolve } from 'node:path';
import { SETTINGS, settingOf, type SettingKey, type SettingValue } from './setting-table.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Settings<K extends SettingKey = SettingKey> = {
  readonly [Key in K]: SettingValue<Key>;
};

/** The environment is not fit to start with; the message names every key and what is wrong. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `Visavis cannot start with this configuration:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/**
 * Reads the keys that a process needs. Unknown `VISAVIS_` keys and malformed values are refused
 * whether they were asked for or not; missing ones only where they were.
 */
export function readSettings<const K extends SettingKey>(
  env: Environment,
  keys: readonly K[],
): Settings<K> {
  const problems = Object.keys(env).filter(isUnknown).map(unknownProblem);
  const values = new Map<SettingKey, unknown>();
  for (const key of settingKeys()) {
    const given = env[key] || settingOf(key).default;
    if (given === undefined) continue;
    const parsed = settingOf(key).schema.safeParse(given);
    if (parsed.success) values.set(key, parsed.data);
    else problems.push(`${key}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`);
  }
  for (const key of keys) {
    const mayBeMissing = settingOf(key).optional !== undefined || env[key];
    if (!values.has(key) && !mayBeMissing)
      problems.push(`${key}: is missing. ${settingOf(key).about}`);
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return picked(keys, values);
}

export function settingKeys(): readonly SettingKey[] {
  return Object.keys(SETTINGS).filter((key): key is SettingKey => key in SETTINGS);
}

function picked<K extends SettingKey>(
  keys: readonly K[],
  values: ReadonlyMap<SettingKey, unknown>,
) {
  const entries = keys.map((key) => {
    const value = values.get(key);
    return [key, key === 'VISAVIS_DATA' ? resolve(String(value)) : value];
  });
  return Object.fromEntries(entries) as Settings<K>;
}

function isUnknown(key: string): boolean {
  return key.startsWith('VISAVIS_') && !(key in SETTINGS);
}

function unknownProblem(key: string): string {
  const nearest = settingKeys().find((known) => sharesLetters(known, key));
  return `${key}: is not a setting of Visavis.${nearest ? ` Is ${nearest} meant?` : ''}`;
}

/** True for the usual slips: one letter more, less, other, or two swapped. */
function sharesLetters(known: string, given: string): boolean {
  if (Math.abs(known.length - given.length) > 1) return false;
  const sorted = (text: string) => [...text].sort().join('');
  if (sorted(known) === sorted(given)) return true;
  let start = 0;
  while (known[start] !== undefined && known[start] === given[start]) start += 1;
  let end = 0;
  while (end < known.length - start && known.at(-1 - end) === given.at(-1 - end)) end += 1;
  return Math.max(known.length, given.length) - start - end <= 1;
}
