import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findBreak } from '@visavis/domain/journal/chain';
import { systemChance } from '@visavis/runtime/chance';
import { Client } from 'pg';
import { HOUSE_CHAIN, readChain } from '../src/journal-chain.ts';
import { readJournal } from '../src/reads/journal.ts';
import { verifyJournal } from '../src/verify.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

const ATTEMPTS = [
  `UPDATE journal_entries SET hash = repeat('0', 64)`,
  'DELETE FROM journal_entries',
  'TRUNCATE journal_entries',
];

describe('the role of the application', () => {
  test.each(ATTEMPTS)('may not: %s', async (sql) => {
    await expect(stores.prisma.$executeRawUnsafe(sql)).rejects.toThrow('permission denied');
  });

  test('is what every connection of the application works under', async () => {
    const [row] = await stores.prisma.$queryRaw<{ current_user: string }[]>`SELECT current_user`;
    expect(row).toEqual({ current_user: 'visavis_app' });
  });

  test.each(['cases', 'sessions', 'snapshots', 'recordings', 'notes', 'reviews', 'staff'])(
    'may not delete from %s',
    async (table) => {
      await expect(stores.prisma.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(
        'permission denied',
      );
    },
  );
});

describe('the owner of the database', () => {
  let owner: Client;
  beforeEach(async () => {
    owner = new Client({ connectionString: stores.url });
    await owner.connect();
  });
  afterEach(() => owner.end());

  test.each(ATTEMPTS)('is refused by the trigger: %s', async (sql) => {
    await stores.aStoredCase();
    await expect(owner.query(sql)).rejects.toThrow('the journal is append-only');
    await owner.query('SET session_replication_role = replica');
    await expect(owner.query(sql)).rejects.toThrow('the journal is append-only');
  });

  test('cannot tamper with a chain unseen, even with the trigger taken away', async () => {
    const kept = await aChainOfThree();
    const edited = await aChainOfThree();
    const holed = await aChainOfThree();
    const cut = await aChainOfThree();
    expect((await verifyJournal(stores.prisma)).broken).toEqual([]);

    await owner.query('ALTER TABLE journal_entries DISABLE TRIGGER journal_entries_append_only');
    await owner.query(
      `UPDATE journal_entries SET actor = '{"kind":"SYSTEM","part":"SWEEP"}' WHERE chain_id = $1 AND seq = 2`,
      [edited],
    );
    await owner.query('DELETE FROM journal_entries WHERE chain_id = $1 AND seq = 2', [holed]);
    await owner.query('DELETE FROM journal_entries WHERE chain_id = $1 AND seq = 3', [cut]);
    await owner.query(
      'ALTER TABLE journal_entries ENABLE ALWAYS TRIGGER journal_entries_append_only',
    );

    const { broken, chains } = await verifyJournal(stores.prisma);
    expect(chains).toBeGreaterThanOrEqual(4);
    expect(broken).toHaveLength(3);
    expect(broken).toEqual(
      expect.arrayContaining([
        { chainId: edited, seq: 2, cause: 'HASH' },
        { chainId: holed, seq: 2, cause: 'SEQUENCE' },
        { chainId: cut, seq: 3, cause: 'CUT' },
      ]),
    );
    expect(await readJournal(stores.prisma, edited)).toMatchObject({
      brokenAt: { seq: 2, cause: 'HASH' },
    });
    expect((await readJournal(stores.prisma, kept)).brokenAt).toBeUndefined();
  });
});

async function aChainOfThree(): Promise<string> {
  const { id } = await stores.aStoredCase();
  for (let count = 0; count < 2; count += 1)
    await stores.ports.cases.change(id, SETUP, (kase) => ({
      case: kase,
      fact: { type: 'case.viewed' },
    }));
  return id;
}

describe('the journal of the house', () => {
  test('is one chain, however many write to it at once', async () => {
    const before = (await readChain(stores.prisma, HOUSE_CHAIN)).length;
    await Promise.all(
      Array.from({ length: 15 }, (_, found) =>
        stores.ports.house.record(SETUP, { type: 'cases.searched', filters: ['name'], found }),
      ),
    );
    const chain = await readChain(stores.prisma, HOUSE_CHAIN);
    expect(chain).toHaveLength(before + 15);
    expect(findBreak(chain)).toBeUndefined();
  });

  test('names the people in it', async () => {
    const agent = await stores.aStaff('AGENT', 'Nikos Vlachos');
    await stores.ports.house.record(agent, { type: 'staff.signed-in', staffId: agent.id });
    const { entries, staffNames } = await readJournal(stores.prisma, HOUSE_CHAIN);
    expect(entries.at(-1)).toMatchObject({ actor: agent });
    expect(staffNames[agent.id]).toBe('Nikos Vlachos');
  });
});

test('a fact with odd numbers, long texts and every script keeps its hash through the database', async () => {
  const { id } = await stores.aStoredCase();
  const fact = {
    type: 'device.checked',
    browser: '\u20ac\u{1F600}"\\/\n\u0001 ﬁ Ωmega',
    cameraLabel: systemChance.secret(2000),
    widthPx: 1e21,
    heightPx: 1e-7,
    framesPerSecond: 29.97002997002997,
    microphoneLevel: 0.1 + 0.2,
  } as const;
  await stores.ports.cases.change(id, SETUP, (kase) => ({ case: kase, fact }));
  const { entries, brokenAt } = await readJournal(stores.prisma, id);
  expect(brokenAt).toBeUndefined();
  expect(entries.at(-1)?.fact).toEqual(fact);
});
