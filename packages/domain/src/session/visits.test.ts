import { expect, test } from '@jest/globals';
import type { StaffId } from '../ids.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import type { Session } from './session.ts';
import { askForHelp, beginVisit, endVisit, takeOver } from './visits.ts';

const AGENT = 'agent' as StaffId;
const COLLEAGUE = 'colleague' as StaffId;
const LATER = '2026-03-02T09:01:00.000Z';
const refusal = (code: string) => expect.objectContaining({ code });
const session = aSession({ state: 'LIVE', agentId: AGENT, claimedAt: AT });
const having = (over: Partial<Session> = {}) => aCase({ sessions: [{ ...session, ...over }] });
const visited = () => beginVisit(having(), session.id, COLLEAGUE, AT).case;

test('who asks for help asks until somebody joins', () => {
  const asking = askForHelp(askForHelp(having(), session.id, AT).case, session.id, LATER).case;
  expect(asking.sessions[0]?.helpAskedAt).toBe(AT);
  const joined = beginVisit(asking, session.id, COLLEAGUE, LATER);
  expect(joined.case.sessions[0]).not.toHaveProperty('helpAskedAt');
  expect(joined.case.sessions[0]?.visits).toEqual([{ staffId: COLLEAGUE, joinedAt: LATER }]);
  expect(joined.fact).toEqual({
    type: 'visit.began',
    sessionId: session.id,
    staffId: COLLEAGUE,
  });
});

test('nobody joins twice, their own session, or one that is over', () => {
  const no = refusal('VISIT_NOT_POSSIBLE');
  expect(() => beginVisit(visited(), session.id, COLLEAGUE, LATER)).toThrow(no);
  expect(() => beginVisit(having(), session.id, AGENT, AT)).toThrow(no);
  expect(() => beginVisit(having({ state: 'CLOSING' }), session.id, COLLEAGUE, AT)).toThrow(
    refusal('TRANSITION_FORBIDDEN'),
  );
  expect(() => endVisit(having(), session.id, COLLEAGUE, AT)).toThrow(no);
});

test('a visit ends once, and may begin anew', () => {
  const left = endVisit(visited(), session.id, COLLEAGUE, LATER).case;
  expect(left.sessions[0]?.visits).toEqual([{ staffId: COLLEAGUE, joinedAt: AT, leftAt: LATER }]);
  const again = beginVisit(left, session.id, COLLEAGUE, LATER).case;
  expect(again.sessions[0]?.visits).toHaveLength(2);
});

test('a visitor who takes over leads, and visits no more', () => {
  const { case: kase, fact } = takeOver(visited(), session.id, COLLEAGUE, LATER);
  expect(kase.sessions[0]).toMatchObject({
    agentId: COLLEAGUE,
    visits: [{ staffId: COLLEAGUE, joinedAt: AT, leftAt: LATER }],
  });
  expect(fact).toEqual({
    type: 'session.taken-over',
    sessionId: session.id,
    from: AGENT,
    to: COLLEAGUE,
  });
});

test('only who is there takes over', () => {
  expect(() => takeOver(having(), session.id, COLLEAGUE, AT)).toThrow(
    refusal('VISIT_NOT_POSSIBLE'),
  );
});
