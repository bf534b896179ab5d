import { expect, test } from '@jest/globals';
import type { StaffId } from '../ids.ts';
import { aCandidate } from '../testing/a-candidate.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { lapseOffer } from './offer.ts';
import { listRoutable, routeSession } from './route.ts';

const ANNA = 'anna' as StaffId;
const ELENI = 'eleni' as StaffId;
const NIKOS = 'nikos' as StaffId;
const session = aSession({ state: 'WAITING' });
const kase = aCase({ sessions: [session] });
const candidates = [ELENI, ANNA].map((staffId) => aCandidate({ staffId }));
const named = (agentId: StaffId) => ({
  ...{ agentId, candidates, at: AT, ringsMs: 20_000 },
  reason: 'COMPLAINT' as const,
});

test('it rings for the agent who is named, and the fact says among whom and why', () => {
  const routed = routeSession(kase, session.id, named(ELENI));
  expect(routed.case.sessions[0]?.offer).toMatchObject({ agentId: ELENI });
  expect(routed.fact).toEqual({
    type: 'session.routed',
    sessionId: session.id,
    agentId: ELENI,
    eligible: [ANNA, ELENI],
    offer: 1,
    reason: 'COMPLAINT',
  });
});

test('nobody is named who could not be drawn', () => {
  expect(() => routeSession(kase, session.id, named(NIKOS))).toThrow('NOT_QUALIFIED');
});

test.each(['CLAIMED', 'LIVE', 'ENDED'] as const)(
  'nobody is named for a session that is %s',
  (state) => {
    const other = aCase({ sessions: [{ ...session, state }] });
    expect(() => routeSession(other, session.id, named(ELENI))).toThrow('TRANSITION_FORBIDDEN');
  },
);

test('where it rings already the offer must be over first, and its agent is not to be named', () => {
  const ringing = routeSession(kase, session.id, named(ELENI)).case;
  expect(listRoutable(ringing, session.id, candidates, AT)).toEqual([ANNA]);
  expect(() => routeSession(ringing, session.id, named(ANNA))).toThrow('TRANSITION_FORBIDDEN');
  const lapse = { agentId: ELENI, cause: 'REROUTED' } as const;
  const free = lapseOffer(ringing, session.id, lapse, AT).case;
  expect(routeSession(free, session.id, named(ANNA)).fact).toMatchObject({ offer: 2 });
});
