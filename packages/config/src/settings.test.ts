import { expect, test } from '@jest/globals';
import { SETTINGS } from './setting-table.ts';
import { readSettings, SettingsError, settingKeys } from './settings.ts';

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test('defaults stand in for keys that are left out or empty', () => {
  const settings = readSettings({ VISAVIS_JOIN_PORT: '' }, [
    'VISAVIS_JOIN_PORT',
    'VISAVIS_BANK_NAME',
  ]);
  expect(settings).toEqual({ VISAVIS_JOIN_PORT: 3101, VISAVIS_BANK_NAME: 'Example Bank' });
});

test('the data folder is made absolute', () => {
  expect(readSettings({ VISAVIS_DATA: '/a/../b' }, ['VISAVIS_DATA']).VISAVIS_DATA).toBe('/b');
});

test('an unknown key stops the boot, and the key that was meant is named', () => {
  expect(problemsOf(() => readSettings({ VISAVIS_SMPT_URL: 'smtp://a' }, []))).toEqual([
    'VISAVIS_SMPT_URL: is not a setting of Visavis. Is VISAVIS_SMTP_URL meant?',
  ]);
});

test('a key of another program is none of our business', () => {
  expect(problemsOf(() => readSettings({ PATH: '/bin' }, []))).toEqual([]);
});

test('a missing secret stops the process that needs it, and no other', () => {
  expect(problemsOf(() => readSettings({}, ['VISAVIS_TICKET_SECRET']))).toEqual([
    expect.stringContaining('VISAVIS_TICKET_SECRET: is missing'),
  ]);
  expect(problemsOf(() => readSettings({}, ['VISAVIS_DATA']))).toEqual([]);
});

test('a malformed value stops the boot even where it is not needed', () => {
  const env = { VISAVIS_JOIN_PORT: '70000', VISAVIS_JOIN_URL: 'https://join.example.com/' };
  expect(problemsOf(() => readSettings(env, []))).toEqual([
    expect.stringContaining('VISAVIS_JOIN_URL: must be an origin'),
    expect.stringContaining('VISAVIS_JOIN_PORT: '),
  ]);
});

test('a malformed value is reported once, not as missing too', () => {
  const env = { VISAVIS_TICKET_SECRET: 'short' };
  expect(problemsOf(() => readSettings(env, ['VISAVIS_TICKET_SECRET']))).toHaveLength(1);
});

test('problems never repeat the value of a key', () => {
  const env = { VISAVIS_TICKET_SECRET: 'hunter2', VISAVIS_DATABASE_URL: 'hunter2' };
  expect(problemsOf(() => readSettings(env, [])).join()).not.toContain('hunter2');
});

test.each(settingKeys())(
  '%s says one thing about being left out, and no secret has a default',
  (key) => {
    const row: { default?: string; optional?: string; filledIn?: string; isSecret?: boolean } =
      SETTINGS[key];
    expect([row.default, row.optional, row.filledIn].filter(Boolean)).toHaveLength(1);
    expect(row.isSecret && row.default).toBeFalsy();
  },
);
