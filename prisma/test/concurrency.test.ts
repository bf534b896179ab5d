import { expect, test } from '@jest/globals';
import type { Actor } from '@visavis/domain/access/access';
import { claimSession } from '@visavis/domain/session/queue';
import { findBreak } from '@visavis/domain/journal/chain';
import type { SessionId, StaffId } from '@visavis/domain/ids';
import { aSession, AT } from '@visavis/domain/testing/a-case';
import { systemChance } from '@visavis/runtime/chance';
import { claimNext } from '@visavis/use-cases/session/queue';
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

test('agents who claim at once never get the same customer, and none goes away empty while one waits', async () => {
  const agents = await Promise.all(
    Array.from({ length: AGENTS }, () => stores.aStaff('AGENT') as Promise<Agent>),
  );
  for (let round = 0; round < 3; round += 1) {
    const waiting = [];
    for (let count = 0; count < CUSTOMERS; count += 1) waiting.push(await stores.aWaitingCase());
    const claims = await Promise.allSettled(agents.map((agent) => claimNext(stores.ports, agent)));
    const won = claims.flatMap((claim) => (claim.status === 'fulfilled' ? [claim.value] : []));
    const lost = claims.flatMap((claim) => (claim.status === 'rejected' ? [claim.reason] : []));
    expect(won.map(({ sessionId }) => sessionId).sort()).toEqual(
      waiting.map(({ sessionId }) => sessionId).sort(),
    );
    expect(lost).toEqual(
      Array.from({ length: AGENTS - CUSTOMERS }, () =>
        expect.objectContaining({ code: 'QUEUE_EMPTY' }),
      ),
    );
    for (const { case: kase, sessionId } of won) await endCall(kase.id, sessionId);
  }
});

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

test('an agent who presses twice at once gets one customer', async () => {
  const agent: Agent = await stores.aStaff('AGENT');
  const first = await stores.aWaitingCase();
  const second = await stores.aWaitingCase();
  const claims = await Promise.allSettled([1, 2, 3].map(() => claimNext(stores.ports, agent)));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const claim of claims)
    if (claim.status === 'rejected') expect(claim.reason).toMatchObject({ code: 'AGENT_BUSY' });
  for (const { case: kase, sessionId } of [first, second]) await endCall(kase.id, sessionId);
});

test('the database itself refuses an agent a second call', async () => {
  const agent = await stores.aStaff('AGENT');
  const first = await stores.aWaitingCase();
  const second = await stores.aWaitingCase();
  const claim = ({ case: kase, sessionId }: typeof first) =>
    stores.ports.cases.change(kase.id, agent, (now) => claimSession(now, sessionId, agent.id, AT));
  await claim(first);
  await expect(claim(second)).rejects.toMatchObject({ code: 'AGENT_BUSY' });
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
