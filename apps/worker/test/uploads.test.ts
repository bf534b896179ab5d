import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { CaseId, SnapshotId } from '@visavis/domain/ids';
import type { EvidenceRef } from '@visavis/domain/session/session';
import { aSnapshot } from '@visavis/domain/testing/a-case';
import { openEvidenceToUpload } from '@visavis/evidence/open-evidence';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { pino } from 'pino';
import { aLine, type Line } from '../../../packages/evidence/test/a-line.ts';
import { aSwift, settingsOf, type Swift } from '../../../packages/evidence/test/a-swift.ts';
import { SETUP, withStores } from '../../../prisma/test/stores.ts';
import { startUploads } from '../src/start-uploads.ts';

const ALL_WITHIN_MS = 150_000;
const stores = withStores();
jest.setTimeout(200_000);

let swift: Swift;
let line: Line;
let folder: string;

beforeAll(async () => {
  swift = await aSwift();
});
afterAll(() => swift?.close());
beforeEach(async () => {
  line = await aLine(swift.port);
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
});
afterEach(async () => {
  await line.close();
  await rm(folder, { recursive: true, force: true });
});

const opened = () =>
  openEvidenceToUpload({
    dataFolder: folder,
    masterKeys: [{ id: 'of-the-test', key: Buffer.alloc(32, 5) }],
    bucket: settingsOf(line.port),
    caseKeyStore: createCaseKeyStore({ prisma: stores.prisma, clock: systemClock }),
  });

/** A snapshot that is stored, and named by its case through this door. */
async function aNamedFile(
  { evidence }: ReturnType<typeof opened>,
  caseId: CaseId,
  cases = stores.ports.cases,
): Promise<EvidenceRef> {
  const stored = await evidence.put(caseId, 'SNAPSHOT', 'image/webp', randomBytes(500));
  const id = systemChance.id() as SnapshotId;
  await cases.change(caseId, SETUP, (now) => {
    const session = now.sessions[0]!;
    const snapshots = [...session.snapshots, aSnapshot(undefined, { id, evidence: stored })];
    return {
      case: { ...now, sessions: [{ ...session, snapshots }] },
      fact: { type: 'case.viewed' },
    };
  });
  return stored;
}

const listHere = async (caseId: CaseId) =>
  (await readdir(join(folder, 'evidence', caseId))).filter((name) => !name.startsWith('.'));

/** Waits until nothing of a case lies on this machine any more. */
async function untilAllLeft(caseId: CaseId): Promise<void> {
  for (const until = Date.now() + ALL_WITHIN_MS; Date.now() < until; await delay(200))
    if ((await listHere(caseId)).length === 0) return;
  throw new Error(`${(await listHere(caseId)).length} files are still here`);
}

const start = (open: ReturnType<typeof opened>) =>
  startUploads({
    jobs: stores.jobs,
    ports: stores.ports,
    uploads: open.uploads,
    log: pino({ level: 'silent' }),
  });

test('of many files that are named in a row all arrive, though the store goes away in between', async () => {
  const open = opened();
  const { case: kase } = await stores.aWaitingCase();
  const uploading = await start(open);
  const files: EvidenceRef[] = [];
  for (let count = 0; count < 30; count += 1) {
    if (count === 8) line.down();
    if (count === 20) line.up();
    files.push(await aNamedFile(open, kase.id));
  }
  await untilAllLeft(kase.id);
  await uploading.stop();
  for (const file of files) expect(await buffer(await open.evidence.read(file))).toHaveLength(500);
});

test('a file whose job was lost is found at the next start, and one that nothing names stays', async () => {
  const open = opened();
  const { case: kase } = await stores.aWaitingCase();
  const jobless = createCaseStore({
    prisma: stores.prisma,
    clock: systemClock,
    jobs: { enqueue: () => Promise.resolve() },
    signer: aSigner(),
  });
  const unnamed = await open.evidence.put(kase.id, 'SNAPSHOT', 'image/webp', randomBytes(500));
  const named = await aNamedFile(open, kase.id, jobless);
  const uploading = await start(open);
  await uploading.stop();
  expect(await listHere(kase.id)).toEqual([unnamed.key.split('/')[1]]);
  expect(await buffer(await open.evidence.read(named))).toHaveLength(500);
});
