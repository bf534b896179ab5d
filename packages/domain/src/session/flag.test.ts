import { expect, test } from '@jest/globals';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { flagSession } from './flag.ts';

const live = aSession({ state: 'LIVE' });
const kase = aCase({ sessions: [live] });

test('a flag is kept with its remark; the journal gets the digest alone', () => {
  const { case: flagged, fact } = flagSession(kase, live.id, ' somebody whispers ', AT);
  expect(flagged.sessions[0]!.flags).toEqual([{ remark: 'somebody whispers', at: AT }]);
  expect(fact).toEqual({
    type: 'session.flagged',
    sessionId: live.id,
    remarkDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(JSON.stringify(fact)).not.toContain('whispers');
});

test('a flag needs no words, and can be set again', () => {
  const once = flagSession(kase, live.id, '  ', AT);
  expect(once.fact).toEqual({ type: 'session.flagged', sessionId: live.id });
  expect(flagSession(once.case, live.id, undefined, AT).case.sessions[0]!.flags).toHaveLength(2);
});

test.each(['WAITING', 'CLOSING', 'ENDED'] as const)('not while the session is %s', (state) => {
  const other = aCase({ sessions: [{ ...live, state }] });
  expect(() => flagSession(other, live.id, undefined, AT)).toThrow(
    expect.objectContaining({ code: 'TRANSITION_FORBIDDEN' }),
  );
});
