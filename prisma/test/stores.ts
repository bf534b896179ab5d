import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Actor, Role } from '@visavis/domain/access/access';
import { openCase } from '@visavis/domain/case/open-case';
import type { Case, Consent, Declared } from '@visavis/domain/case/case';
import { plusMs, type CaseId, type SessionId } from '@visavis/domain/ids';
import { AT, aSession } from '@visavis/domain/testing/a-case';
import { aProcedure } from '@visavis/domain/testing/a-procedure';
import { withTestDatabase } from '@visavis/infra/test-database';
import { systemChance } from '@visavis/runtime/chance';
import { createHashes } from '@visavis/runtime/hashes';
import { systemClock } from '@visavis/runtime/clock';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import type { Ports } from '@visavis/use-cases/ports';
import { createCaseStore } from '../src/case-store.ts';
import { connect, type Connection } from '../src/connect.ts';
import { createHouseJournal } from '../src/house-journal.ts';
import { startJobs, type Jobs } from '../src/jobs.ts';
import { createStaffStore } from '../src/staff-store.ts';

export const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const satisfies Actor;
export const A_PASSWORD = 'correct horse battery staple';

type World = Connection & { readonly jobs: Jobs; readonly ports: Ports };

/** A database of its own for the tests of one file, with everything that writes to it. */
export function withStores() {
  jest.setTimeout(60_000);
  let world: World | undefined;
  const get = () => {
    if (!world) throw new Error('The stores are there only within tests and hooks.');
    return world;
  };
  // Jest runs these hooks in their order: the connections close before the database is dropped.
  afterAll(async () => {
    await world?.jobs.stop();
    await world?.close();
  });
  const database = withTestDatabase();
  beforeAll(async () => {
    world = await openWorld(database.url);
  });
  const staffStore = () =>
    createStaffStore({
      prisma: get().prisma,
      clock: systemClock,
      chance: systemChance,
      hashPassword: (password) => Promise.resolve(`hashed ${password.length}`),
    });
  return {
    get url() {
      return database.url;
    },
    get prisma() {
      return get().prisma;
    },
    get ports() {
      return get().ports;
    },
    get jobs() {
      return get().jobs;
    },
    get staff() {
      return staffStore();
    },
    /** Adds a member of staff of this role, as the actor that they are when signed in. */
    async aStaff(role: Role, name = 'Eleni Markou') {
      const email = `${systemChance.id()}@visavis.example`;
      const { id } = await staffStore().create(SETUP, { name, email, role, password: A_PASSWORD });
      return { kind: 'STAFF', id, role } as const;
    },
    /** Opens a case. */
    async aStoredCase(
      over: { at?: string; bankReference?: string; declared?: Partial<Declared> } = {},
    ) {
      return get().ports.cases.open(SETUP, anOpening(over));
    },
    /** Opens a case whose customer waits in the queue. */
    async aWaitingCase(
      queuedAt = systemClock.now(),
    ): Promise<{ case: Case; sessionId: SessionId }> {
      const { cases } = get().ports;
      const opened = await cases.open(SETUP, anOpening({}));
      const sessionId = systemChance.id() as SessionId;
      const kase = await cases.change(opened.id, SETUP, (now) => ({
        case: { ...now, sessions: [...now.sessions, aSession({ id: sessionId, queuedAt })] },
        fact: { type: 'session.queued', sessionId, drawCommitment: '' },
      }));
      return { case: kase, sessionId };
    },
  };
}

async function openWorld(url: string): Promise<World> {
  const connection = connect(url);
  const { prisma } = connection;
  const clock = systemClock;
  const jobs = await startJobs({ databaseUrl: url, works: true, onError: fail });
  const ports: Ports = {
    cases: createCaseStore({ prisma, clock, jobs, signer: aSigner() }),
    house: createHouseJournal({ prisma, clock }),
    procedures: { get: () => aProcedure(), getCurrent: () => aProcedure() },
    clock,
    chance: systemChance,
    hashes: createHashes('a secret of the tests, long enough'),
  };
  return { ...connection, jobs, ports };
}

function fail(error: Error): void {
  throw error;
}

/** The move that opens a case, with ids and secrets of its own. */
export function anOpening(over: {
  readonly at?: string;
  readonly bankReference?: string;
  readonly declared?: Partial<Declared>;
}) {
  const at = over.at ?? AT;
  return openCase(
    {
      id: systemChance.id() as CaseId,
      reference: systemChance.reference(),
      bankReference: over.bankReference,
      declared: {
        givenNames: 'Maria',
        familyName: 'Papadopoulou',
        birthDate: '1988-04-17',
        nationality: 'GRC',
        documentType: 'ID_CARD',
        documentNumber: 'AK 482913',
        ...over.declared,
      },
      salt: systemChance.secret(16),
      language: 'el',
      procedure: { id: 'a-procedure', version: 1 },
      secretHash: systemChance.secret(32),
      expiresAt: plusMs(at, 86_400_000),
    },
    at,
  );
}

/** Every consent that `aProcedure` asks for. */
export const CONSENTS: readonly Consent[] = aProcedure().consents.map(
  ({ purpose, textVersion }) => ({ purpose, textVersion, language: 'el', at: AT }),
);
