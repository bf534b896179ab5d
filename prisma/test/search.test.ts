import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Case } from '@visavis/domain/case/case';
import type { SessionId, StaffId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import { aSession, AT } from '@visavis/domain/testing/a-case';
import { systemChance } from '@visavis/runtime/chance';
import { searchCases, type CaseFilters } from '../src/reads/search-cases.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

let agentId: StaffId;
let otherAgentId: StaffId;
const cases: Record<string, Case> = {};

/** Opens a case under a short name of its own, with its sessions. */
async function open(
  label: string,
  at: string,
  declared: Partial<Case['declared']>,
  sessions: readonly Partial<Session>[] = [],
): Promise<void> {
  const { id } = await stores.aStoredCase({ at, declared, bankReference: `BNK/${label}` });
  cases[label] = await stores.ports.cases.change(id, SETUP, (kase) => ({
    case: {
      ...kase,
      sessions: sessions.map((over) =>
        aSession({ id: systemChance.id() as SessionId, queuedAt: at, ...over }),
      ),
    },
    fact: { type: 'case.viewed' },
  }));
}

const outcome = (kind: 'APPROVED' | 'ABANDONED') => ({
  state: 'ENDED' as const,
  outcome: { kind, reasons: kind === 'APPROVED' ? [] : (['CONS-03'] as const), at: AT },
});

beforeAll(async () => {
  agentId = (await stores.aStaff('AGENT', 'Eleni Markou')).id;
  otherAgentId = (await stores.aStaff('AGENT')).id;
  const supervisor = await stores.aStaff('SUPERVISOR');
  const review = { verdict: 'CONFIRMED', reviewerId: supervisor.id, at: AT } as const;
  await open('maria', '2026-03-01T08:00:00.000Z', {
    givenNames: 'Μαρία-Ελένη',
    familyName: 'Παπαδοπούλου',
  });
  await open('jose', '2026-03-02T08:00:00.000Z', { givenNames: 'José', familyName: 'Müller' }, [
    { agentId, ...outcome('ABANDONED') },
    { agentId: otherAgentId, ...outcome('APPROVED') },
  ]);
  await open(
    'giorgos',
    '2026-03-03T08:00:00.000Z',
    { givenNames: 'ΓΙΏΡΓΟΣ', familyName: 'Σιδέρης' },
    [{ agentId, ...outcome('APPROVED'), review }],
  );
  await open('anna_100%', '2026-03-04T08:00:00.000Z', { givenNames: 'Anna', familyName: 'Nowak' }, [
    { state: 'WAITING' },
  ]);
});

/** The labels of what is found, in its order. */
async function find(filters: CaseFilters): Promise<readonly string[]> {
  const { found } = await searchCases(stores.prisma, filters);
  const labelOf = (id: string) => Object.keys(cases).find((label) => cases[label]?.id === id) ?? id;
  return found.map(({ caseId }) => labelOf(caseId));
}

describe('a search by name', () => {
  test.each([
    ['παπαδοπουλου', ['maria']],
    ['ΠΑΠΑΔΟΠΟΎΛΟΥ μαρια', ['maria']],
    ['  ελένη   παπ ', ['maria']],
    ['γιωργος', ['giorgos']],
    ['ΣΙΔΕΡΗΣ', ['giorgos']],
    ['σιδερησ', ['giorgos']],
    ['jose', ['jose']],
    ['MULLER', ['jose']],
    ['mu%ler', []],
    ['n_wak', []],
    ['maria anna', []],
  ])('for %p finds %p', async (name, labels) => {
    expect(await find({ name })).toEqual(labels);
  });
});

test('a search by reference does not care for case and needs only a part', async () => {
  const reference = cases['maria']?.reference ?? '';
  expect(await find({ reference: ` ${reference.toLowerCase()} ` })).toEqual(['maria']);
  expect(await find({ reference: reference.slice(4) })).toEqual(['maria']);
  expect(await find({ bankReference: 'bnk/JOSE' })).toEqual(['jose']);
  expect(await find({ bankReference: '100%' })).toEqual(['anna_100%']);
});

test('one text finds references and names alike', async () => {
  expect(await find({ text: cases['giorgos']?.reference ?? '' })).toEqual(['giorgos']);
  expect(await find({ text: 'bnk/giorgos' })).toEqual(['giorgos']);
  expect(await find({ text: 'sider' })).toEqual([]);
  expect(await find({ text: 'Σιδέρης' })).toEqual(['giorgos']);
});

test('a search by agent and outcome means one and the same session', async () => {
  expect(await find({ agentId })).toEqual(['giorgos', 'jose']);
  expect(await find({ agentId, outcome: 'APPROVED' })).toEqual(['giorgos']);
  expect(await find({ agentId: otherAgentId, outcome: 'APPROVED' })).toEqual(['jose']);
});

test('a search by state finds who waits, and who never called', async () => {
  expect(await find({ state: 'WAITING' })).toEqual(['anna_100%']);
  expect(await find({ state: 'NONE' })).toEqual(['maria']);
});

test('what waits for a review is what an agent ended and nobody reviewed', async () => {
  expect(await find({ toReview: true })).toEqual(['jose']);
});

test('a range of dates includes its beginning and not its end', async () => {
  const from = '2026-03-02T08:00:00.000Z';
  const to = '2026-03-03T08:00:00.000Z';
  expect(await find({ from, to })).toEqual(['jose']);
  expect(await find({ from: to })).toEqual(['anna_100%', 'giorgos']);
  expect(await find({ to: from })).toEqual(['maria']);
});

test('pages follow each other without a gap, the newest case first', async () => {
  const first = await searchCases(stores.prisma, {}, { limit: 3 });
  expect(first.total).toBe(4);
  const second = await searchCases(stores.prisma, {}, { limit: 3, after: first.next });
  expect(second.next).toBeUndefined();
  const opened = [...first.found, ...second.found].map(({ openedAt }) => openedAt);
  expect(opened).toEqual(
    Object.values(cases)
      .map(({ openedAt }) => openedAt)
      .reverse(),
  );
});

test('a line says what a list shows', async () => {
  const { found } = await searchCases(stores.prisma, { name: 'Σιδέρης' });
  const kase = cases['giorgos'];
  expect(found).toEqual([
    {
      caseId: kase?.id,
      reference: kase?.reference,
      bankReference: 'BNK/giorgos',
      givenNames: 'ΓΙΏΡΓΟΣ',
      familyName: 'Σιδέρης',
      language: 'el',
      procedure: { id: 'a-procedure', version: 1 },
      openedAt: kase?.openedAt,
      invitationExpiresAt: kase?.invitation.expiresAt,
      sessionCount: 1,
      lastSession: {
        sessionId: kase?.sessions[0]?.id,
        state: 'ENDED',
        queuedAt: '2026-03-03T08:00:00.000Z',
        agentId,
        agentName: 'Eleni Markou',
        outcome: { kind: 'APPROVED', reasons: [], at: AT },
        verdict: 'CONFIRMED',
      },
    },
  ]);
});
