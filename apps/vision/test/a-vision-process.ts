import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Consent } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Session, Snapshot } from '@visavis/domain/session/session';
import { addSnapshot } from '@visavis/domain/session/lead';
import { aCase, aSession, aSnapshot, AT } from '@visavis/domain/testing/a-case';
import { withTestDatabase } from '@visavis/infra/test-database';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { createStaffStore } from '@visavis/prisma/staff-store';
import { readCatalogue } from '@visavis/procedures/catalogue';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createLookTickets } from '@visavis/runtime/look-tickets';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { pino } from 'pino';
import { startVision, type VisionOptions, type VisionProcess } from '../src/vision-process.ts';

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const;
/** Long enough for the sweep to see it. */
const TAKEN_MS_AGO = 300_000;
const BIOMETRICS: Consent = {
  ...{ purpose: 'BIOMETRICS', textVersion: '1', language: 'el' },
  at: AT,
};

export const tickets = createLookTickets('a secret of this test, long enough to sign');

/** A case with a call that goes on, and everything that looking at its pictures takes. */
export async function aScene(databaseUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), 'vision-'));
  const { prisma, close } = connect(databaseUrl, { connections: 3 });
  const cases = createCaseStore({
    ...{ prisma, clock: systemClock, signer: aSigner() },
    jobs: { enqueue: () => Promise.resolve() },
  });
  const evidence = openEvidence({
    dataFolder: folder,
    masterKeys: [{ id: 'test', key: Buffer.alloc(32, 5) }],
    caseKeyStore: createCaseKeyStore({ prisma, clock: systemClock }),
  });
  const chance = systemChance;
  const staff = createStaffStore({
    ...{ prisma, chance, clock: systemClock },
    hashPassword: (password) => Promise.resolve(password),
  });

  /** Opens a case whose steps have these pictures. */
  async function open(
    pictures: readonly { readonly stepId: string; readonly bytes: Uint8Array }[],
    { agrees = true } = {},
  ) {
    const caseId = chance.id() as CaseId;
    const sessionId = chance.id() as SessionId;
    const { id: agentId } = await staff.create(SETUP, {
      ...{ name: 'Eleni', email: `${sessionId}@visavis.example`, role: 'AGENT' },
      password: 'not needed here',
    });
    const live = { state: 'LIVE', agentId, claimedAt: AT, beganAt: AT } as const;
    const session = aSession({ id: sessionId, ...live });
    const opened = aCase({
      ...{ id: caseId, reference: chance.reference(), consents: agrees ? [BIOMETRICS] : [] },
      invitation: { secretHash: chance.seed(), expiresAt: AT },
      procedure: { id: 'gr-bog-video', version: 1 },
      sessions: [session],
    });
    await cases.open(SETUP, { case: opened, fact: { type: 'case.viewed' } });
    const snapshots: Snapshot[] = [];
    for (const { stepId, bytes } of pictures) {
      const snapshot = aSnapshot(stepId, {
        id: chance.id() as SnapshotId,
        takenAt: new Date(Date.now() - TAKEN_MS_AGO).toISOString(),
        evidence: await evidence.put(caseId, 'SNAPSHOT', 'image/jpeg', bytes),
      });
      await cases.change(caseId, SETUP, (kase) => addSnapshot(kase, sessionId, snapshot));
      snapshots.push(snapshot);
    }
    return {
      caseId,
      targets: snapshots.map(({ id: snapshotId }) => ({ caseId, sessionId, snapshotId })),
      session: async (): Promise<Session> => getSession(await cases.get(caseId), sessionId),
      facts: async () => {
        const rows = await prisma.journalEntry.findMany({
          where: { chainId: caseId },
          orderBy: { seq: 'asc' },
        });
        return JSON.stringify(rows.map(({ fact }) => fact));
      },
    };
  }

  return {
    evidence,
    open,
    inHandFolder: join(folder, 'in-hand'),
    start: (over: Partial<VisionOptions> = {}) =>
      startVision({
        ports: { cases, procedures: readCatalogue(), clock: systemClock, chance },
        ...{ evidence, tickets, port: 0, threads: 1, memoryMb: 4_000, ffmpeg: 'ffmpeg' },
        inHandFolder: join(folder, 'in-hand'),
        listUnanalysed: () => Promise.resolve([]),
        onStuck: () => {},
        log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
        ...over,
      }),
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A scene and a vision process for the tests of one file, gone after them. Call it at the top. */
export function withVision() {
  const database = withTestDatabase();
  let scene: Awaited<ReturnType<typeof aScene>>;
  let vision: VisionProcess;
  beforeAll(async () => {
    scene = await aScene(database.url);
    vision = await scene.start();
  });
  afterAll(async () => {
    await vision.close();
    await scene.close();
  });
  return {
    get scene() {
      return scene;
    },
    get vision() {
      return vision;
    },
  };
}
