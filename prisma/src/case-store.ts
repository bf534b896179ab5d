import type { Actor } from '@visavis/domain/access/access';
import type { Case, Change } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, SessionId, StaffId } from '@visavis/domain/ids';
import type { CaseStore, Clock, HeadSigner } from '@visavis/use-cases/ports';
import { announceFact } from './announce.ts';
import type { Database, Transaction } from './connect.ts';
import { withRefusals } from './constraint-refusals.ts';
import type { Prisma } from './generated/client.ts';
import { listJobs, listUploads } from './job-table.ts';
import type { Enqueue } from './jobs.ts';
import { appendToChain } from './journal-chain.ts';
import { signHead } from './journal-heads.ts';
import { toCase, WHOLE_CASE } from './rows/case-rows.ts';
import { toWaitingPlace, WAITING_PLACE } from './rows/waiting-rows.ts';
import { insertCase, updateCase } from './write-case.ts';

/** How often a change starts afresh because the case is no longer as it was read. */
const TRIES = 5;

type World = {
  readonly prisma: Database;
  readonly clock: Clock;
  readonly jobs: { readonly enqueue: Enqueue };
  readonly signer: HeadSigner;
};

/** The one door for writing a case, on PostgreSQL. */
export function createCaseStore(world: World): CaseStore {
  const { prisma } = world;
  return {
    open: (actor, change) =>
      withRefusals(() => prisma.$transaction((tx) => open(tx, actor, change))),
    change,
    get: (caseId) => getCase(prisma, caseId),
    async getBySession(sessionId) {
      const found = await findCase(prisma, { sessions: { some: { id: sessionId } } });
      if (!found) throw new DomainError('SESSION_NOT_FOUND', { sessionId });
      return found;
    },
    // Each is unique, so other links are looked for only where it is no invitation's.
    findBySecretHash: async (secretHash) =>
      (await findCase(prisma, { secretHash })) ??
      (await findCase(prisma, { handOverHash: secretHash })) ??
      findCase(prisma, { wayBackHash: secretHash }),
    async listWaiting() {
      const rows = await prisma.session.findMany({
        where: { state: 'WAITING' },
        orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
        select: WAITING_PLACE,
      });
      return rows.map(toWaitingPlace);
    },
    async findOpenOfAgent(agentId: StaffId) {
      const row = await prisma.session.findFirst({
        where: { agentId, state: { in: ['CLAIMED', 'LIVE'] } },
        select: { id: true, caseId: true },
      });
      return row ? toPlace(row) : undefined;
    },
    async listUnfinished() {
      const rows = await prisma.session.findMany({
        where: { state: { in: ['CLAIMED', 'LIVE', 'CLOSING'] } },
        orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, caseId: true, state: true },
      });
      return rows.map((row) => ({ ...toPlace(row), state: row.state }));
    },
  };

  async function open(
    tx: Transaction,
    actor: Actor,
    { case: opened, fact }: Change,
  ): Promise<Case> {
    const kase = { ...opened, version: 1 };
    await insertCase(tx, kase);
    await writeDown(tx, actor, { case: kase, fact });
    return kase;
  }

  async function change(
    caseId: CaseId,
    actor: Actor,
    decide: (kase: Case) => Change,
  ): Promise<Case> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const changed = await withRefusals(() =>
        prisma.$transaction((tx) => changeOnce(tx, caseId, actor, decide)),
      );
      if (changed) return changed;
    }
    throw new DomainError('CONFLICT', { caseId });
  }

  async function changeOnce(
    tx: Transaction,
    caseId: CaseId,
    actor: Actor,
    decide: (kase: Case) => Change,
  ): Promise<Case | undefined> {
    // Writers of one case queue up here, before anything else is locked: so they cannot deadlock.
    await tx.$executeRaw`SELECT 1 FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`;
    const before = await getCase(tx, caseId);
    const { case: decided, fact } = decide(before);
    const after = { ...decided, version: before.version + 1 };
    if (!(await updateCase(tx, before, after))) return undefined;
    await writeDown(tx, actor, { case: after, fact });
    for (const job of listUploads(before, after)) await world.jobs.enqueue(tx, job);
    return after;
  }

  async function writeDown(
    tx: Transaction,
    actor: Actor,
    { case: kase, fact }: Change,
  ): Promise<void> {
    const at = world.clock.now();
    const entry = await appendToChain(tx, { chainId: kase.id, at, actor, fact });
    // The version is the lock and the chain at once; they part only where somebody wrote beside us.
    if (entry.seq !== kase.version)
      throw new Error('The journal of a case has another length than its version');
    await signHead(tx, world.signer, entry);
    for (const job of listJobs(kase.id, fact)) await world.jobs.enqueue(tx, job);
    await announceFact(tx, kase.id, fact);
  }
}

/** A case as of one moment: one statement reads all its rows. */
async function findCase(
  database: Database | Transaction,
  where: Prisma.CaseWhereInput,
): Promise<Case | undefined> {
  const row = await database.case.findFirst({
    where,
    include: WHOLE_CASE,
    relationLoadStrategy: 'join',
  });
  return row ? toCase(row) : undefined;
}

async function getCase(database: Database | Transaction, caseId: string): Promise<Case> {
  const found = await findCase(database, { id: caseId });
  if (!found) throw new DomainError('CASE_NOT_FOUND', { caseId });
  return found;
}

const toPlace = (row: { readonly id: string; readonly caseId: string }) => ({
  caseId: row.caseId as CaseId,
  sessionId: row.id as SessionId,
});
