import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aSession } from '../testing/a-case.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import { assertRecorded, isWhole, measureMissing, type MissingTime } from './completeness.ts';

const BEGAN_MS = Date.parse('2026-03-02T09:00:00.000Z');
const instant = (ms: number) => new Date(BEGAN_MS + ms).toISOString();
const AT = instant(1_000_000);
const session = aSession({ state: 'LIVE', beganAt: instant(0) });
const procedure = aProcedure({
  recording: { ...aProcedure().recording, longestGapMs: 10_000, mostMissingShare: 0.2 },
});

const missing = (fromMs: number, toMs: number, over: Partial<MissingTime> = {}): MissingTime => ({
  participant: 'CUSTOMER',
  track: 'VIDEO',
  cause: 'LOST',
  ...over,
  from: instant(fromMs),
  to: instant(toMs),
});

test.each([
  ['nothing', [], 0, 0],
  ['what was before the beginning', [missing(-5000, -1000)], 0, 0],
  ['the part since the beginning', [missing(-5000, 2000)], 2000, 0.002],
  ['two that overlap, once', [missing(0, 4000), missing(3000, 6000)], 6000, 0.006],
  ['two apart, each', [missing(0, 4000), missing(5000, 6000)], 4000, 0.005],
  ['the worst track', [missing(0, 4000), missing(0, 9000, { track: 'AUDIO' })], 9000, 0.009],
  ['a muted microphone', [missing(0, 9000, { track: 'AUDIO', cause: 'MUTED' })], 0, 0],
  ['what nobody announced', [missing(0, 9000, { cause: 'DISCONNECTED' })], 9000, 0.009],
  ['a camera that is off', [missing(0, 9000, { cause: 'MUTED' })], 9000, 0.009],
  ['what a visitor lacks', [missing(0, 9000, { participant: 'VISITOR' })], 0, 0],
  ['what the end cuts', [missing(995_000, 1_200_000)], 5000, 0.005],
] as const)('of missing time counts %s', (_, times, longestMs, share) => {
  expect(measureMissing(session, times, AT)).toEqual({ longestMs, share });
});

test('while a side is away nothing of it is missing', () => {
  const breaks = [
    { participant: 'CUSTOMER', leftAt: instant(20_000), returnedAt: instant(50_000) },
  ] as const;
  const away = [missing(19_000, 51_500), missing(19_000, 51_500, { participant: 'AGENT' })];
  expect(measureMissing({ ...session, breaks }, away.slice(0, 1), AT).longestMs).toBe(1500);
  expect(measureMissing({ ...session, breaks }, away, AT).longestMs).toBe(32_500);
  const open = [{ participant: 'CUSTOMER', leftAt: instant(90_000) }] as const;
  expect(measureMissing({ ...session, breaks: open }, [missing(91_000, 99_000)], AT).share).toBe(0);
});

test('a session of a minute is judged as one of five', () => {
  const measured = measureMissing(session, [missing(10_000, 16_000)], instant(60_000));
  expect(measured).toEqual({ longestMs: 6000, share: 0.02 });
});

test('before the beginning nothing can be missing', () => {
  expect(measureMissing(aSession(), [missing(0, 90_000)], AT)).toEqual({ longestMs: 0, share: 0 });
});

test('one long gap, or many short ones, break the limits of the procedure', () => {
  expect(isWhole(procedure, { longestMs: 10_000, share: 0.2 })).toBe(true);
  expect(isWhole(procedure, { longestMs: 10_001, share: 0.1 })).toBe(false);
  expect(isWhole(procedure, { longestMs: 5000, share: 0.21 })).toBe(false);
});

test.each([
  ['nobody knows what was recorded', undefined],
  ['nothing is being written', { isBeingWritten: false, missing: [] }],
  ['a gap is too long', { isBeingWritten: true, missing: [missing(0, 10_001)] }],
])('a session is not approved where %s', (_, recording) => {
  const refused = expect.objectContaining({ code: 'RECORDING_INCOMPLETE' });
  expect(() => assertRecorded(procedure, session, recording, AT)).toThrow(refused);
});

test('a session that was recorded is', () => {
  const recording = { isBeingWritten: true, missing: [missing(0, 10_000)] };
  expect(assertRecorded(procedure, session, recording, AT)).toBeUndefined();
});

test('the share is never more than all, and the longest gap never longer than the session', () => {
  const time = fc
    .tuple(fc.integer({ min: -500_000, max: 1_500_000 }), fc.nat(600_000))
    .map(([from, length]) => missing(from, from + length));
  fc.assert(
    fc.property(fc.array(time), (times) => {
      const { longestMs, share } = measureMissing(session, times, AT);
      expect(share).toBeLessThanOrEqual(1);
      expect(longestMs).toBeLessThanOrEqual(1_000_000 * share + 0.001);
    }),
  );
});
