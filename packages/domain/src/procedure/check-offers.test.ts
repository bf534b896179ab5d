import { expect, test } from '@jest/globals';
import type { Actor } from '../access/access.ts';
import type { SessionId, StaffId } from '../ids.ts';
import type { CaseFact } from '../journal/fact.ts';
import { drawAgent } from '../session/offer.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { AT } from '../testing/a-case.ts';
import { checkDraws } from './check-draws.ts';
import { commitTo } from './lots.ts';

const SEED = '7'.repeat(64);
const sessionId = 'a-session' as SessionId;
const eligible = ['anna', 'eleni', 'maria', 'nikos'] as StaffId[];
const drawn = (offer: number) => drawAgent(SEED, offer, eligible)!;
const other = (offer: number) => eligible.find((one) => one !== drawn(offer))!;
const SYSTEM = { kind: 'SYSTEM', part: 'DISPATCHER' } as const;
const staff = (role: 'AGENT' | 'SUPERVISOR'): Actor => ({
  kind: 'STAFF',
  id: 'maria' as StaffId,
  role,
});

const offered = (agentId: StaffId, offer = 1): CaseFact => ({
  ...{ type: 'session.offered', sessionId, agentId, eligible, offer },
});
const lapsed = (agentId: StaffId): CaseFact => ({
  ...{ type: 'session.offer-lapsed', sessionId, agentId, cause: 'NOT_ANSWERED' },
});
const routed = (agentId: StaffId, offer = 1): CaseFact => ({
  ...{ type: 'session.routed', sessionId, agentId, eligible, offer, reason: 'COMPLAINT' },
});
const claimed = (agentId: StaffId): CaseFact => ({ type: 'session.claimed', sessionId, agentId });

/** What is found in a session that was offered so. */
function causesIn(facts: readonly CaseFact[], actor: Actor = SYSTEM) {
  const whole: readonly CaseFact[] = [
    { type: 'session.queued', sessionId, drawCommitment: commitTo(SEED) },
    ...facts,
    { type: 'session.ended', sessionId, drawSeed: SEED },
  ];
  const entries = whole.map((fact, index) => ({ seq: index + 1, at: AT, actor, fact }));
  return checkDraws(aFullProcedure(), entries).map(({ seq, cause }) => [seq, cause]);
}

test('agents who were drawn, and the one who took the call, hold', () => {
  expect(causesIn([offered(drawn(1)), claimed(drawn(1))])).toEqual([]);
  const second = [offered(drawn(1)), lapsed(drawn(1)), offered(drawn(2), 2), claimed(drawn(2))];
  expect(causesIn(second)).toEqual([]);
});

test('an agent whom the lot did not give is found', () => {
  expect(causesIn([offered(other(1)), claimed(other(1))])).toEqual([[2, 'AGENT']]);
});

test('an offer that was counted until the lot suited somebody is found', () => {
  const wished = other(1);
  const suits = [2, 3, 4, 5, 6, 7, 8, 9].find((offer) => drawn(offer) === wished)!;
  expect(causesIn([offered(wished, suits), claimed(wished)])).toEqual([[2, 'AGENT']]);
});

test('a call that somebody took for whom it did not ring is found', () => {
  expect(causesIn([offered(drawn(1)), claimed(other(1))])).toEqual([[3, 'CLAIM']]);
  expect(causesIn([claimed(drawn(1))])).toEqual([[2, 'CLAIM']]);
});

test('a supervisor may name somebody eligible, and nobody else may name anybody', () => {
  const routing = [routed(other(1)), claimed(other(1))];
  expect(causesIn(routing, staff('SUPERVISOR'))).toEqual([]);
  expect(causesIn(routing, staff('AGENT'))).toEqual([[2, 'ROUTE']]);
  expect(causesIn(routing)).toEqual([[2, 'ROUTE']]);
  const stranger = 'petros' as StaffId;
  expect(causesIn([routed(stranger), claimed(stranger)], staff('SUPERVISOR'))).toEqual([
    [2, 'ROUTE'],
  ]);
});
