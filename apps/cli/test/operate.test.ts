import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { systemClock } from '@visavis/runtime/clock';
import { withStores } from '../../../prisma/test/stores.ts';

const stores = withStores();
const OLD = { id: 'old', key: Buffer.alloc(32, 1) };
const NEW = { id: 'new', key: Buffer.alloc(32, 2) };
const REASON = 'The retention has run out';
const settingOf = (...keys: readonly (typeof OLD)[]) =>
  keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'operate-'));
});
afterAll(() => rm(dataFolder, { recursive: true }));

const evidenceUnder = (...masterKeys: readonly (typeof OLD)[]) =>
  openEvidence({
    dataFolder,
    masterKeys,
    caseKeyStore: createCaseKeyStore({ prisma: stores.prisma, clock: systemClock }),
  });

/** Runs the real program, as an operator does. */
async function visavis(words: readonly string[], { keys = settingOf(OLD), typed = '' } = {}) {
  const child = spawn(join(import.meta.dirname, '..', 'bin', 'visavis.mjs'), [...words], {
    env: {
      PATH: process.env['PATH'],
      VISAVIS_DATA: dataFolder,
      VISAVIS_DATABASE_URL: stores.url,
      VISAVIS_MASTER_KEYS: keys,
      VISAVIS_SIGNING_KEYS: settingOf({ id: 'signing', key: Buffer.alloc(32, 9) }),
    },
  });
  child.stdin.end(typed);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: code as number, out, err };
}

const factsOf = async (chainId: string, type: string) => {
  const fact = { path: ['type'], equals: type };
  const rows = await stores.prisma.journalEntry.findMany({ where: { chainId, fact } });
  return rows.map((row) => row.fact);
};

test('after rewrapping, evidence opens without the old master key, and the journal says so', async () => {
  const content = Buffer.from('the bytes of a snapshot');
  const cases = [await stores.aStoredCase(), await stores.aStoredCase()];
  const files = await Promise.all(
    cases.map(({ id }) => evidenceUnder(OLD).put(id, 'SNAPSHOT', 'image/webp', content)),
  );
  const keys = settingOf(NEW, OLD);
  const first = await visavis(['keys', 'rewrap'], { keys });
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('2 keys wrapped anew');
  expect(first.out).toContain('under the master key new');
  for (const file of files)
    expect(await buffer(await evidenceUnder(NEW).read(file))).toEqual(content);
  await expect(evidenceUnder(OLD).read(files[0]!)).rejects.toThrow('The master key new');
  const rotated = { type: 'master-key.rotated', to: 'new', cases: 2 };
  expect(await factsOf('house', 'master-key.rotated')).toEqual([rotated]);
  expect((await visavis(['keys', 'rewrap'], { keys })).out).toContain('0 keys wrapped anew');
});

test('rewrapping without the old master key names it and changes nothing', async () => {
  const { id } = await stores.aStoredCase();
  const file = await evidenceUnder(OLD).put(id, 'SNAPSHOT', 'image/webp', Buffer.from('x'));
  const { code, err } = await visavis(['keys', 'rewrap'], { keys: settingOf(NEW) });
  expect(code).not.toBe(0);
  expect(err).toContain('The master key old, which wraps the key of a case, is not configured');
  expect(await buffer(await evidenceUnder(OLD).read(file))).toEqual(Buffer.from('x'));
});

async function aCaseWithEvidence() {
  const { id, reference } = await stores.aStoredCase();
  const file = await evidenceUnder(OLD).put(id, 'SNAPSHOT', 'image/webp', Buffer.from('x'));
  return { id, reference, file };
}
const isHere = async (id: CaseId) => (await readdir(join(dataFolder, 'evidence'))).includes(id);

test.each([
  ['by typing its reference', [] as readonly string[], true],
  ['with --yes', ['--yes'], false],
])('a case is erased %s: unreadable, its files gone, written down', async (_, more, types) => {
  const { id, reference, file } = await aCaseWithEvidence();
  const typed = types ? `${reference}\n` : '';
  const { code, out } = await visavis(['erase', reference, '--reason', REASON, ...more], { typed });
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining(`${reference} is erased`),
  });
  expect(await isHere(id)).toBe(false);
  await expect(evidenceUnder(OLD).read(file)).rejects.toMatchObject({ code: 'EVIDENCE_ERASED' });
  const [fact, ...others] = await factsOf(id, 'evidence.erased');
  expect(others).toEqual([]);
  expect(fact).toEqual({ type: 'evidence.erased', reasonDigest: expect.any(String) });
});

test.each([
  ['another reference', 'VIS-XXXX-XXXX\n'],
  ['nothing', ''],
])('typing %s changes nothing', async (_, typed) => {
  const { id, reference, file } = await aCaseWithEvidence();
  const { code, err } = await visavis(['erase', reference, '--reason', REASON], { typed });
  expect(code).toBe(1);
  expect(err).toContain('Nothing was changed.');
  expect(await buffer(await evidenceUnder(OLD).read(file))).toEqual(Buffer.from('x'));
  expect(await factsOf(id, 'evidence.erased')).toEqual([]);
});

test('a case whose customer waits is not erased', async () => {
  const { case: kase } = await stores.aWaitingCase();
  const { code, err } = await visavis(['erase', kase.reference, '--reason', REASON, '--yes']);
  expect(code).toBe(1);
  expect(err).toContain('A session of this case waits or goes on. Nothing was changed.');
});

test.each([
  [['erase', '--reason', REASON], 2, 'Name one case by its reference.'],
  [['erase', 'VIS-0000-0000'], 2, 'Give the reason'],
  [['erase', 'VIS-0000-0000', '--now'], 2, 'npx visavis erase'],
  [['erase', 'VIS-0000-0000', '--reason', REASON, '--yes'], 1, 'There is no case VIS-0000-0000.'],
])('%j is refused with words', async (words, expected, said) => {
  const { code, err } = await visavis(words);
  expect(code).toBe(expected);
  expect(err).toContain(said);
});
