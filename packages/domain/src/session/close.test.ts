import { describe, expect, test } from '@jest/globals';
import type { StepId } from '../ids.ts';
import { REASONS, type Reason, type ReasonCode } from '../outcome/reasons.ts';
import { aCase, aSession, aSnapshot, AT } from '../testing/a-case.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import { closeSession } from './close.ts';
import type { Session } from './session.ts';

const procedure = aProcedure();
const session = aSession({ state: 'LIVE' });
const refusal = (code: string) => expect.objectContaining({ code });
const close = (closing: Parameters<typeof closeSession>[3], over: Partial<Session> = {}) =>
  closeSession(aCase({ sessions: [{ ...session, ...over }] }), procedure, session.id, closing, AT);

const everyStepPassed: Partial<Session> = {
  steps: procedure.steps
    .filter(({ mandatory }) => mandatory)
    .map(({ id }) => ({ stepId: id, result: 'PASSED', at: AT })),
  snapshots: [aSnapshot('face')],
};
const recording = { isBeingWritten: true, missing: [] };
const APPROVAL = { kind: 'APPROVED', reasons: [], setBy: 'AGENT', recording } as const;

describe('an approval', () => {
  test('closes a session whose mandatory steps are all passed', () => {
    const { case: kase, fact } = close(APPROVAL, everyStepPassed);
    expect(kase.sessions[0]).toMatchObject({
      state: 'CLOSING',
      closedAt: AT,
      outcome: { kind: 'APPROVED', reasons: [], at: AT },
    });
    expect(fact).toEqual({
      type: 'session.closed',
      sessionId: session.id,
      outcome: 'APPROVED',
      reasons: [],
    });
  });

  test.each(['statement', 'face', 'code'])('is refused while %s is open or failed', (id) => {
    const others = everyStepPassed.steps?.filter(({ stepId }) => stepId !== id) ?? [];
    const failed = { stepId: id as StepId, result: 'FAILED', remark: 'no', at: AT } as const;
    for (const steps of [others, [...others, failed]])
      expect(() => close(APPROVAL, { ...everyStepPassed, steps })).toThrow(
        expect.objectContaining({ code: 'STEPS_OPEN', details: { stepIds: [id] } }),
      );
  });

  test('is refused where the recording does not bear it out', () => {
    const notWritten = { ...APPROVAL, recording: { ...recording, isBeingWritten: false } };
    expect(() => close(notWritten, everyStepPassed)).toThrow(refusal('RECORDING_INCOMPLETE'));
  });

  test('has no reason, and is refused before the session is live', () => {
    expect(() => close({ ...APPROVAL, reasons: ['DOC-09'] }, everyStepPassed)).toThrow(
      refusal('REASON_NOT_ALLOWED'),
    );
    expect(() => close(APPROVAL, { ...everyStepPassed, state: 'CLAIMED' })).toThrow(
      refusal('TRANSITION_FORBIDDEN'),
    );
  });
});

const SETTERS = ['AGENT', 'SYSTEM', 'CUSTOMER'] as const;
const rows = Object.entries(REASONS) as [ReasonCode, Reason][];

describe.each(rows)('the reason %s', (code, row) => {
  const closing = { kind: row.outcome, reasons: [code], note: 'seen' } as const;

  test.each(SETTERS)('given by %s', (setBy) => {
    const give = () => close({ ...closing, setBy });
    if (row.setBy.includes(setBy))
      expect(give().case.sessions[0]?.outcome?.reasons).toEqual([code]);
    else expect(give).toThrow(refusal('REASON_NOT_ALLOWED'));
  });

  test('belongs to one outcome, and wants a note where its row says so', () => {
    const [setBy = 'AGENT'] = row.setBy;
    const other = row.outcome === 'REJECTED' ? 'TERMINATED' : 'REJECTED';
    expect(() => close({ ...closing, kind: other, setBy })).toThrow(refusal('REASON_NOT_ALLOWED'));
    const silent = () => close({ kind: row.outcome, reasons: [code], setBy });
    if (row.noteRequired) expect(silent).toThrow(refusal('NOTE_MISSING'));
    else expect(silent().fact).toMatchObject({ outcome: row.outcome });
  });
});

test('an end without an approval needs a reason', () => {
  expect(() => close({ kind: 'REJECTED', reasons: [], setBy: 'AGENT', note: 'so' })).toThrow(
    refusal('REASON_NOT_ALLOWED'),
  );
});

test('the note stays out of the journal', () => {
  const { case: kase, fact } = close({
    kind: 'REJECTED',
    reasons: ['DOC-09'],
    note: ' The hologram is printed. ',
    setBy: 'AGENT',
  });
  expect(kase.sessions[0]?.outcome?.note).toBe('The hologram is printed.');
  expect(JSON.stringify(fact)).not.toContain('hologram');
  expect(fact).toHaveProperty('noteDigest', expect.stringMatching(/^[0-9a-f]{64}$/));
});

test.each(['WAITING', 'CLOSING', 'ENDED'] as const)('a session in %s is not closed', (state) => {
  const closing = { kind: 'ABANDONED', reasons: ['CONS-03'], setBy: 'AGENT' } as const;
  expect(() => close(closing, { state })).toThrow(refusal('TRANSITION_FORBIDDEN'));
});
