import { expect, test } from '@jest/globals';
import { ledSession as contract } from '@visavis/contract/staff';
import type { SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import { anEvidence } from '@visavis/domain/testing/a-case';
import { ledSession } from './led-session.ts';
import { aCase, aCode, aSession, AT, PROCEDURE } from './view-builders.ts';

const PRESS = '01a2b3c4-0000-7000-8000-00000000000c' as SnapshotId;

const led = (
  session: Session,
  earlier: readonly Session[] = [],
  awaitedStills: ReadonlySet<SnapshotId> = new Set(),
) => {
  const kase = aCase({ sessions: [...earlier, session] });
  return contract.parse(
    ledSession(kase, PROCEDURE, session.id, {
      customerConnected: true,
      awaitedStills,
      endsAt: null,
      camera: null,
      visitors: [],
      speaker: null,
      codeChannels: kase.declared.email ? ['EMAIL'] : [],
    }),
  );
};

test('shows each step with its answer, and what still stands before an approval', () => {
  const [first, second] = PROCEDURE.steps;
  const shown = led(
    aSession({
      state: 'LIVE',
      beganAt: AT,
      currentStep: second!.id,
      steps: [
        { stepId: first!.id, result: 'PASSED', at: AT },
        { stepId: second!.id, result: 'FAILED', remark: 'too quiet', at: AT },
      ],
    }),
  );
  expect(shown.steps).toHaveLength(PROCEDURE.steps.length);
  expect(shown.steps[0]).toMatchObject({ result: 'PASSED', remark: null });
  expect(shown.steps[1]).toMatchObject({ result: 'FAILED', remark: 'too quiet' });
  expect(shown.unpassed).not.toContain(first!.id);
  expect(shown.unpassed).toContain(second!.id);
});

const press = {
  id: PRESS,
  source: 'STREAM',
  takenAt: AT,
  ...{ widthPx: 640, heightPx: 480 },
  evidence: anEvidence('secret/place', 'image/webp'),
} as const;
const still = {
  ...press,
  id: '01a2b3c4-0000-7000-8000-00000000000e' as SnapshotId,
  source: 'CAMERA',
  of: PRESS,
  ...{ widthPx: 1920, heightPx: 1080 },
} as const;

test('shows snapshots without where they are kept', () => {
  const shown = led(aSession({ state: 'LIVE', snapshots: [press] }));
  expect(shown.snapshots).toEqual([
    {
      ...{ id: PRESS, stepId: null, takenAt: AT, widthPx: 640, heightPx: 480 },
      ...{ still: null, isStillAwaited: false },
    },
  ]);
  expect(JSON.stringify(shown)).not.toContain('secret/place');
});

test('shows the still of a press with it, and whether it is waited for or belongs', () => {
  const waiting = led(aSession({ snapshots: [press], state: 'LIVE' }), [], new Set([PRESS]));
  expect(waiting.snapshots).toMatchObject([{ id: PRESS, still: null, isStillAwaited: true }]);
  const came = led(aSession({ snapshots: [press, still], state: 'LIVE' }), [], new Set([PRESS]));
  expect(came.snapshots).toHaveLength(1);
  expect(came.snapshots).toMatchObject([
    { id: PRESS, still: { id: still.id, widthPx: 1920, belongs: null }, isStillAwaited: false },
  ]);
  const comparison = { similarity: 0.1, belongs: false, method: 'm', at: AT };
  const foreign = { ...still, comparison };
  expect(led(aSession({ snapshots: [press, foreign], state: 'LIVE' })).snapshots).toMatchObject([
    { still: { belongs: false } },
  ]);
});

test('hides most of the address that codes go to, and the code itself', () => {
  const code = aCode({ codeHash: 'abcdef', tries: 2 });
  const shown = led(aSession({ state: 'LIVE', code }));
  expect(shown.codeAddresses).toEqual([{ channel: 'EMAIL', masked: 'm•••@visavis.example' }]);
  expect(shown.code).toMatchObject({
    maskedAddress: 'm•••@visavis.example',
    sendsLeft: PROCEDURE.oneTimeCode.sends - 1,
    triesLeft: PROCEDURE.oneTimeCode.tries - 2,
    verified: false,
  });
  expect(JSON.stringify(shown)).not.toContain('abcdef');
});

test('lists the sessions before this one, and not this one', () => {
  const id = '01a2b3c4-0000-7000-8000-00000000000d' as SessionId;
  const outcome = { kind: 'INTERRUPTED', reasons: ['SYS-01'], at: AT } as const;
  const shown = led(aSession({ state: 'CLAIMED' }), [aSession({ id, state: 'ENDED', outcome })]);
  expect(shown.earlierSessions).toEqual([
    { sessionId: id, queuedAt: AT, outcome: 'INTERRUPTED', reasons: ['SYS-01'] },
  ]);
});

test('a session that waits has no leader to show it to', () => {
  expect(() => led(aSession({ state: 'WAITING' }))).toThrow('TRANSITION_FORBIDDEN');
});
