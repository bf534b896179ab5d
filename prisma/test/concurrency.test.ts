import { expect, test } from '@jest/globals';
import type { Actor } from '@visavis/domain/access/access';
import { claimSession } from '@visavis/domain/session/queue';
import { findBreak } from '@visavis/domain/journal/chain';
import type { SessionId, StaffId } from '@visavis/domain/ids';
import { aSession, AT } from '@visavis/domain/testing/a-case';
import { offerTo } from '@visavis/domain/testing/a-candidate';
import { systemChance } from '@visavis/runtime/chance';
import { readChain } from '../src/journal-chain.ts';
import { updateCase } from '../src/write-case.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

const AGENTS = 6;
const CUSTOMERS = 4;

test('twenty changes at once make one chain without a hole', async () => {
  const { id } = await stores.aStoredCase();
  await Promise.all(
    Array.from({ length: 20 }, () =>
      stores.ports.cases.change(id, SETUP, (kase) => ({
        case: kase,
        fact: { type: 'case.viewed' },
      })),
    ),
  );
  const chain = await readChain(stores.prisma, id);
  expect(chain.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  expect(findBreak(chain)).toBeUndefined();
  expect((await stores.ports.cases.get(id)).version).toBe(21);
});

test('every rule sees what the one before it decided', async () => {
  const { id } = await stores.aStoredCase();
  await Promise.all(
    Array.from({ length: 10 }, () =>
      stores.ports.cases.change(id, SETUP, (kase) => ({
        case: { ...kase, consents: [...kase.consents, aConsent()] },
        fact: { type: 'case.viewed' },
      })),
    ),
  );
  expect((await stores.ports.cases.get(id)).consents).toHaveLength(10);
});

const aConsent = () =>
  ({ purpose: 'CALL', textVersion: systemChance.secret(4), language: 'el', at: AT }) as const;

test('nodes that offer the same sessions at once give each to one agent, and no agent two', async () => {
  const agents = await Promise.all(
    Array.from({ length: AGENTS }, () => stores.aStaff('AGENT') as Promise<Agent>),
  );
  for (let round = 0; round < 3; round += 1) {
    const waiting: Awaited<ReturnType<typeof stores.aWaitingCase>>[] = [];
    for (let count = 0; count < CUSTOMERS; count += 1) waiting.push(await stores.aWaitingCase());
    const offers = waiting.flatMap((place) =>
      agents.map(
        ({ id }) =>
          () =>
            offer(place, id),
      ),
    );
    const answers = await Promise.allSettled(offers.map((make) => make()));
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(['TRANSITION_FORBIDDEN', 'AGENT_BUSY']).toContain(answer.reason.code);
    const given = (await stores.ports.cases.listWaiting()).flatMap(({ offer: made }) =>
      made ? [made.agentId] : [],
    );
    expect(new Set(given).size).toBe(given.length);
    expect(given).toHaveLength(CUSTOMERS);
    for (const { case: kase, sessionId } of waiting) await endCall(kase.id, sessionId);
  }
});

type Waiting = Awaited<ReturnType<typeof stores.aWaitingCase>>;

const offer = ({ case: kase, sessionId }: Waiting, agentId: StaffId) =>
  stores.ports.cases.change(kase.id, SETUP, (now) => offerTo(now, sessionId, agentId, AT));

const claim = ({ case: kase, sessionId }: Waiting, agent: Agent) =>
  stores.ports.cases.change(kase.id, agent, (now) => claimSession(now, sessionId, agent.id, AT));

type Agent = Actor & { readonly kind: 'STAFF'; readonly id: StaffId };

async function endCall(caseId: Parameters<typeof stores.ports.cases.get>[0], sessionId: SessionId) {
  await stores.ports.cases.change(caseId, SETUP, (kase) => ({
    case: {
      ...kase,
      sessions: kase.sessions.map((session) => ({
        ...session,
        state: 'ENDED',
        outcome: { kind: 'ABANDONED', reasons: ['CONS-03'], at: AT },
      })),
    },
    fact: { type: 'session.ended', sessionId },
  }));
}

test('an agent who accepts twice at once gets one customer', async () => {
  const agent: Agent = await stores.aStaff('AGENT');
  const place = await stores.aWaitingCase(AT);
  await offer(place, agent.id);
  const claims = await Promise.allSettled([1, 2, 3].map(() => claim(place, agent)));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const answer of claims)
    if (answer.status === 'rejected')
      expect(answer.reason).toMatchObject({ code: 'TRANSITION_FORBIDDEN' });
  await endCall(place.case.id, place.sessionId);
});

test('the database itself refuses an agent a second offer, also while they lead a call', async () => {
  const agent = await stores.aStaff('AGENT');
  const first = await stores.aWaitingCase();
  const second = await stores.aWaitingCase();
  await offer(first, agent.id);
  await expect(offer(second, agent.id)).rejects.toMatchObject({ code: 'AGENT_BUSY' });
  await claim(first, agent);
  await expect(offer(second, agent.id)).rejects.toMatchObject({ code: 'AGENT_BUSY' });
  for (const { case: kase, sessionId } of [first, second]) await endCall(kase.id, sessionId);
});

test('the database itself refuses a case a second open session', async () => {
  const { case: kase } = await stores.aWaitingCase();
  const id = systemChance.id() as SessionId;
  const second = stores.ports.cases.change(kase.id, SETUP, (now) => ({
    case: { ...now, sessions: [...now.sessions, aSession({ id })] },
    fact: { type: 'session.queued', sessionId: id, drawCommitment: '' },
  }));
  await expect(second).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a change of a case that has gone on since it was read writes nothing', async () => {
  const before = await stores.aStoredCase();
  await stores.ports.cases.change(before.id, SETUP, (kase) => ({
    case: kase,
    fact: { type: 'case.viewed' },
  }));
  const stale = { ...before, version: 2, language: 'en' as const };
  expect(await stores.prisma.$transaction((tx) => updateCase(tx, before, stale))).toBe(false);
  expect(await stores.ports.cases.get(before.id)).toEqual({ ...before, version: 2 });
});
