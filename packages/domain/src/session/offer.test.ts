import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plusMs, type StaffId } from '../ids.ts';
import { listEligible, type Candidate } from '../staff/eligible.ts';
import { aCandidate, aCertificate, offerTo } from '../testing/a-candidate.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { drawAgent, lapseOffer, offerSession } from './offer.ts';
import { claimSession, inQueueOrder, leaveQueue } from './queue.ts';

const SEED = '7'.repeat(64);
const session = aSession({ draw: { seed: SEED, commitment: '' } });
const kase = aCase({ sessions: [session] });
const ELENI = 'eleni' as StaffId;
const RINGS = { at: AT, ringsMs: 20_000 };

const staffIds = ['anna', 'eleni', 'maria', 'nikos', 'petros'] as StaffId[];
const candidates: fc.Arbitrary<readonly Candidate[]> = fc.uniqueArray(
  fc
    .record({
      staffId: fc.constantFrom(...staffIds),
      role: fc.constantFrom('AGENT' as const, 'AGENT' as const, 'SUPERVISOR' as const),
      speaks: fc.boolean(),
      expiresOn: fc.constantFrom('2026-12-31', '2026-03-02', '2026-03-01'),
      state: fc.constantFrom('AVAILABLE' as const, 'AVAILABLE' as const, 'BREAK' as const),
      isAtDesk: fc.boolean(),
      isBusy: fc.boolean(),
    })
    .map(({ speaks, expiresOn, state, ...rest }) =>
      aCandidate({
        ...rest,
        languages: speaks ? ['el'] : ['de'],
        certificates: [aCertificate({ staffId: rest.staffId, expiresOn })],
        presence: { state, since: AT },
      }),
    ),
  { selector: ({ staffId }) => staffId },
);

test('only who may take the customer is eligible, and everybody who may is', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const eligible = new Set<string>(listEligible(all, kase, session, AT));
      for (const { staffId, role, languages, certificates, presence, isAtDesk, isBusy } of all)
        expect(eligible.has(staffId)).toBe(
          role === 'AGENT' &&
            languages.includes('el') &&
            certificates.every(({ expiresOn }) => expiresOn >= '2026-03-02') &&
            presence.state === 'AVAILABLE' &&
            isAtDesk &&
            !isBusy,
        );
    }),
  );
});

test('whoever has the seed and the fact draws the same agent, whatever order they came in', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 3 }), (all, lapses) => {
      const lapsedOffers = Array.from(
        { length: lapses },
        () => ({ agentId: 'gone', cause: 'GONE', at: AT }) as never,
      );
      const waiting = aCase({ sessions: [{ ...session, lapsedOffers }] });
      if (listEligible(all, waiting, { lapsedOffers }, AT).length === 0) {
        expect(() => offerSession(waiting, session.id, all, RINGS)).toThrow('NOT_QUALIFIED');
        return;
      }
      const { fact } = offerSession(waiting, session.id, all, RINGS);
      const again = offerSession(waiting, session.id, [...all].reverse(), RINGS).fact;
      expect(again).toEqual(fact);
      if (fact.type !== 'session.offered') throw new Error('not an offer');
      expect(fact.eligible).toEqual([...fact.eligible].sort());
      expect(fact.offer).toBe(lapses + 1);
      expect(drawAgent(SEED, fact.offer, fact.eligible)).toBe(fact.agentId);
    }),
  );
});

test('the lot gives each of several agents their share', () => {
  const drawn = Array.from({ length: 300 }, (_, offer) => drawAgent(SEED, offer, staffIds));
  for (const staffId of staffIds) {
    const share = drawn.filter((agentId) => agentId === staffId).length;
    expect(share).toBeGreaterThan(30);
    expect(share).toBeLessThan(90);
  }
});

test('who declined for knowing the customer is out for good; others until they are back anew', () => {
  const { case: offered } = offerTo(kase, session.id, ELENI, AT);
  const lapse = (asked: Parameters<typeof lapseOffer>[2]) =>
    lapseOffer(offered, session.id, asked, AT).case;
  const eligible = (now: typeof kase, since: string) =>
    listEligible(
      [aCandidate({ presence: { state: 'AVAILABLE', since } })],
      now,
      now.sessions[0] ?? session,
      plusMs(since, 1),
    );
  const knows = lapse({ agentId: ELENI, cause: 'DECLINED', reason: 'KNOWN_TO_ME' });
  const late = lapse({ agentId: ELENI, cause: 'NOT_ANSWERED' });
  const away = lapse({ agentId: ELENI, cause: 'GONE' });
  expect(eligible(knows, AT)).toEqual([]);
  expect(eligible(knows, plusMs(AT, 60_000))).toEqual([]);
  expect(eligible(late, AT)).toEqual([]);
  expect(eligible(late, plusMs(AT, 60_000))).toEqual([ELENI]);
  expect(eligible(away, AT)).toEqual([ELENI]);
});

test('only the agent for whom it rings may claim, and only while it rings', () => {
  const { case: offered } = offerTo(kase, session.id, ELENI, AT);
  const claim = (who: string, laterMs: number) => () =>
    claimSession(offered, session.id, who as StaffId, plusMs(AT, laterMs));
  expect(() => claimSession(kase, session.id, ELENI, AT)).toThrow('OFFER_LAPSED');
  expect(claim('nikos', 0)).toThrow('OFFER_LAPSED');
  expect(claim('eleni', 20_001)).toThrow('OFFER_LAPSED');
  const [claimed] = claim('eleni', 20_000)().case.sessions;
  expect(claimed).toMatchObject({ state: 'CLAIMED', agentId: ELENI });
  expect(claimed).not.toHaveProperty('offer');
});

test('a session has one offer at a time, and none once the customer has left', () => {
  const { case: offered } = offerTo(kase, session.id, ELENI, AT);
  expect(() => offerTo(offered, session.id, ELENI, AT)).toThrow('TRANSITION_FORBIDDEN');
  expect(leaveQueue(offered, session.id, AT).case.sessions[0]).not.toHaveProperty('offer');
});

test('who opened the case may not lead its session', () => {
  const own = aCase({ sessions: [session], openedBy: ELENI });
  expect(listEligible([aCandidate()], own, session, AT)).toEqual([]);
});

test('the queue goes by priority, then by appointments that have come, then by the wait', () => {
  const place = (sessionId: string, over: object) =>
    ({ sessionId, priority: 'NORMAL', queuedAt: AT, ...over }) as never;
  const queue = inQueueOrder<{ readonly sessionId: string } & never>(
    [
      place('later', { queuedAt: plusMs(AT, 1000) }),
      place('early', {}),
      place('not yet due', { appointment: { startsAt: plusMs(AT, 9e6), endsAt: plusMs(AT, 1e7) } }),
      place('due', {
        queuedAt: plusMs(AT, 5000),
        appointment: { startsAt: AT, endsAt: plusMs(AT, 9e6) },
      }),
      place('high', { queuedAt: plusMs(AT, 9000), priority: 'HIGH' }),
    ],
    plusMs(AT, 10_000),
  );
  expect(queue.map(({ sessionId }) => sessionId)).toEqual([
    'high',
    'due',
    'early',
    'not yet due',
    'later',
  ]);
});
