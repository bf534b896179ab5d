import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openCase } from '@visavis/domain/case/open-case';
import { exportPackage } from '@visavis/domain/case/export-package';
import type { CaseId } from '@visavis/domain/ids';
import { aCase, AT } from '@visavis/domain/testing/a-case';
import { askForToken } from '@visavis/evidence/timestamp/ask';
import { checkToken, readCertificates } from '@visavis/evidence/timestamp/token';
import { aTimeStampingAuthority } from '@visavis/evidence/testing/a-tsa';
import { withTestDatabase } from '@visavis/infra/test-database';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect, type Connection } from '@visavis/prisma/connect';
import { keepToken, listUnstamped } from '@visavis/prisma/head-timestamps';
import { readHeads } from '@visavis/prisma/journal-heads';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createHeadSigner } from '@visavis/runtime/head-signer';
import { stampHeads } from '../src/stamp-heads.ts';

jest.setTimeout(60_000);
const database = withTestDatabase();
const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const;
const caseId = systemChance.id() as CaseId;

let connection: Connection;
let authority: Awaited<ReturnType<typeof aTimeStampingAuthority>>;
beforeAll(async () => {
  authority = await aTimeStampingAuthority();
  connection = connect(database.url, { connections: 2 });
  const cases = createCaseStore({
    prisma: connection.prisma,
    clock: systemClock,
    jobs: { enqueue: () => Promise.resolve() },
    signer: createHeadSigner([{ id: 'house', key: Buffer.alloc(32, 7) }]),
  });
  const { invitation, ...rest } = aCase({ id: caseId });
  await cases.open(SETUP, openCase({ ...rest, ...invitation }, AT));
  await cases.change(caseId, SETUP, exportPackage);
  await cases.change(caseId, SETUP, exportPackage);
});
afterAll(async () => {
  await connection.close();
  await authority.close();
});

const stampBy = (url: string) =>
  stampHeads({
    listUnstamped: (most) => listUnstamped(connection.prisma, most),
    keepToken: (head, stamped) => keepToken(connection.prisma, head, stamped),
    ask: (bytes) => askForToken(url, bytes),
    now: systemClock.now,
  });

test('heads wait while the authority is away, and each is stamped once it is back', async () => {
  await expect(stampBy('http://127.0.0.1:9/')).rejects.toThrow('fetch failed');
  expect((await readHeads(connection.prisma, caseId)).every(({ token }) => !token)).toBe(true);

  expect(await stampBy(authority.url)).toBe(2);
  const heads = await readHeads(connection.prisma, caseId);
  expect(heads.map(({ seq }) => seq)).toEqual([2, 3]);
  for (const { token, signature } of heads)
    await checkToken(
      token ?? Buffer.alloc(0),
      Buffer.from(signature, 'base64'),
      readCertificates(authority.ca),
    );
  expect(await stampBy(authority.url)).toBe(0);
});

test('a token that is there is never replaced', async () => {
  const [head] = await readHeads(connection.prisma, caseId);
  if (!head?.token) throw new Error('The head has no token');
  await keepToken(connection.prisma, head, { token: Buffer.from('other'), at: AT });
  const [after] = await readHeads(connection.prisma, caseId);
  expect(after?.token).toEqual(head.token);
});
