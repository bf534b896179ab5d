import { describe, expect, test } from '@jest/globals';
import type { StepId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import { aCase, aSession, aSnapshot, AT } from '../testing/a-case.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import { addNote, addSnapshot, beginSession, recordStep, showStep, type Recorded } from './lead.ts';
import type { Session, SessionState } from './session.ts';

const procedure = aProcedure();
const session = aSession({ state: 'LIVE' });
const step = (id: string) => id as StepId;
const refusal = (code: string) => expect.objectContaining({ code });
const having = (over: Partial<Session>) => aCase({ sessions: [{ ...session, ...over }] });

describe('beginning', () => {
  const writing: Recorded = { videoFrames: 12, audioPackets: 40, stalled: false };
  const begin = (customer: Recorded, agent: Recorded) =>
    beginSession(having({ state: 'CLAIMED' }), procedure, session.id, { customer, agent }, AT);

  test('with both sides recorded shows the first step', () => {
    const { case: kase, fact } = begin(writing, writing);
    expect(kase.sessions[0]).toMatchObject({
      state: 'LIVE',
      beganAt: AT,
      currentStep: 'statement',
    });
    expect(fact).toEqual({
      type: 'session.begun',
      sessionId: session.id,
      procedureDigest: digest(procedure),
      script: procedure.steps.map(({ id }) => ({ stepId: id })),
    });
  });

  test.each<[string, Partial<Recorded>]>([
    ['no picture', { videoFrames: 0 }],
    ['no sound', { audioPackets: 0 }],
    ['a recorder that stands still', { stalled: true }],
  ])('is refused with %s of either side', (_, lacking) => {
    const broken = { ...writing, ...lacking };
    expect(() => begin(broken, writing)).toThrow(refusal('RECORDER_NOT_READY'));
    expect(() => begin(writing, broken)).toThrow(refusal('RECORDER_NOT_READY'));
  });
});

describe('a step', () => {
  const record = (over: Partial<Session>, answer: Parameters<typeof recordStep>[3]) =>
    recordStep(having(over), procedure, session.id, answer, AT);

  test('is passed without a remark', () => {
    const { case: kase, fact } = record({}, { stepId: step('statement'), result: 'PASSED' });
    expect(kase.sessions[0]?.steps).toEqual([{ stepId: 'statement', result: 'PASSED', at: AT }]);
    expect(fact).toMatchObject({ type: 'step.recorded', result: 'PASSED', hasRemark: false });
  });

  test.each(['FAILED', 'NOT_POSSIBLE'] as const)('that is %s wants a remark', (result) => {
    const stepId = step('statement');
    for (const remark of [undefined, '', '  '])
      expect(() => record({}, { stepId, result, remark })).toThrow(refusal('REMARK_MISSING'));
    const { case: kase, fact } = record({}, { stepId, result, remark: ' too dark ' });
    expect(kase.sessions[0]?.steps[0]?.remark).toBe('too dark');
    expect(fact).toMatchObject({
      hasRemark: true,
      remarkDigest: digest({ salt: kase.salt, text: 'too dark' }),
    });
    expect(JSON.stringify(fact)).not.toContain('too dark');
  });

  test('that wants a snapshot is passed only with one of its own', () => {
    const answer = { stepId: step('face'), result: 'PASSED' } as const;
    expect(() => record({}, answer)).toThrow(refusal('SNAPSHOT_MISSING'));
    expect(() => record({ snapshots: [aSnapshot('statement')] }, answer)).toThrow(
      refusal('SNAPSHOT_MISSING'),
    );
    expect(record({ snapshots: [aSnapshot('face')] }, answer).fact).toMatchObject(answer);
    expect(record({}, { ...answer, result: 'FAILED', remark: 'covered' }).fact).toMatchObject({
      result: 'FAILED',
    });
  });

  test('with a one-time code is passed only when the code was verified', () => {
    const answer = { stepId: step('code'), result: 'PASSED' } as const;
    const code = {
      codeHash: 'h',
      channel: 'EMAIL',
      sentAt: AT,
      expiresAt: AT,
      sends: 1,
      tries: 1,
    } as const;
    expect(() => record({}, answer)).toThrow(refusal('CODE_NOT_VERIFIED'));
    expect(() => record({ code }, answer)).toThrow(refusal('CODE_NOT_VERIFIED'));
    expect(record({ code: { ...code, verifiedAt: AT } }, answer).fact).toMatchObject(answer);
  });

  test('that asks for a digital document is never passed while nothing can read one', () => {
    const wallet = aFullProcedure();
    const answer = { stepId: step('wallet'), result: 'PASSED' } as const;
    const kase = aCase({ sessions: [aSession({ state: 'LIVE' })] });
    expect(() => recordStep(kase, wallet, kase.sessions[0]!.id, answer, AT)).toThrow(
      refusal('NO_PROVIDER'),
    );
    const other = { ...answer, result: 'NOT_POSSIBLE', remark: 'no reader' } as const;
    expect(recordStep(kase, wallet, kase.sessions[0]!.id, other, AT).fact).toMatchObject({
      result: 'NOT_POSSIBLE',
    });
  });

  test('that is answered again has one record, the last', () => {
    const first = record({}, { stepId: step('statement'), result: 'FAILED', remark: 'no sound' });
    const again = recordStep(
      first.case,
      procedure,
      session.id,
      { stepId: step('statement'), result: 'PASSED' },
      AT,
    );
    expect(again.case.sessions[0]?.steps).toEqual([
      { stepId: 'statement', result: 'PASSED', failedTries: 1, at: AT },
    ]);
  });

  test('that the procedure does not have is neither shown nor recorded', () => {
    const answer = { stepId: step('dance'), result: 'PASSED' } as const;
    expect(() => record({}, answer)).toThrow(refusal('STEP_UNKNOWN'));
    expect(() => showStep(having({}), procedure, session.id, step('dance'), AT)).toThrow(
      refusal('STEP_UNKNOWN'),
    );
  });
});

test('a note is kept trimmed, and in the journal only as a digest', () => {
  const { case: kase, fact } = addNote(having({}), session.id, ' reads from a paper ', AT);
  expect(kase.sessions[0]?.notes).toEqual([{ text: 'reads from a paper', at: AT }]);
  expect(JSON.stringify(fact)).not.toContain('paper');
  expect(() => addNote(having({}), session.id, ' \n', AT)).toThrow(refusal('NOTE_MISSING'));
});

test.each<SessionState>(['WAITING', 'CLOSING', 'ENDED'])(
  'in %s nothing is led, taken or noted',
  (state) => {
    const kase = having({ state });
    const forbidden = refusal('TRANSITION_FORBIDDEN');
    const answer = { stepId: step('statement'), result: 'PASSED' } as const;
    expect(() => showStep(kase, procedure, session.id, step('face'), AT)).toThrow(forbidden);
    expect(() => recordStep(kase, procedure, session.id, answer, AT)).toThrow(forbidden);
    expect(() => addSnapshot(kase, session.id, aSnapshot())).toThrow(forbidden);
    expect(() => addNote(kase, session.id, 'late', AT)).toThrow(forbidden);
  },
);
