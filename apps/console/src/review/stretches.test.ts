import { expect, test } from '@jest/globals';
import type { Recording } from '@visavis/domain/session/session';
import { aRecording as recordingOf } from '@visavis/domain/testing/a-case';
import { breaksOf, gapsOf } from './events.ts';
import { indexAt, layOut, lengthOf, placeOf, visitAt } from './stretches.ts';

const A_GAP = { track: 'VIDEO', fromMs: 100, toMs: 600, cause: 'MUTED' } as const;

const aRecording = (over: Partial<Recording>): Recording =>
  recordingOf({
    startedAt: '2026-11-22T10:00:00.000Z',
    endedAt: '2026-11-22T10:00:10.000Z',
    durationMs: 10_000,
    ...over,
  });

const stretches = layOut([
  aRecording({ stretch: 2, startedAt: '2026-11-22T10:01:00.000Z', durationMs: 5_000 }),
  aRecording({}),
  aRecording({ participant: 'AGENT', startedAt: '2026-11-22T10:00:00.400Z', durationMs: 10_000 }),
]);

test('stretches follow each other without the time in between', () => {
  expect(stretches.map(({ number, fromMs, durationMs }) => [number, fromMs, durationMs])).toEqual([
    [1, 0, 10_400],
    [2, 10_400, 5_000],
  ]);
  expect(lengthOf(stretches)).toBe(15_400);
});

test('a side that started later is held back by as much', () => {
  expect(stretches[0]?.sides.CUSTOMER?.offsetMs).toBe(0);
  expect(stretches[0]?.sides.AGENT?.offsetMs).toBe(400);
  expect(stretches[1]?.sides.AGENT).toBeUndefined();
});

test.each([
  ['before all', '2026-11-22T09:59:00.000Z', 0],
  ['in the first', '2026-11-22T10:00:03.000Z', 3_000],
  ['in between', '2026-11-22T10:00:30.000Z', 10_400],
  ['in the second', '2026-11-22T10:01:02.000Z', 12_400],
  ['after all', '2026-11-22T10:09:00.000Z', 15_400],
])('an instant %s has its place', (_where, at, place) => {
  expect(placeOf(stretches, at)).toBe(place);
});

test.each([
  [0, 0],
  [10_399, 0],
  [10_400, 1],
  [99_999, 1],
])('at %i plays stretch %i', (position, index) => {
  expect(indexAt(stretches, position)).toBe(index);
});

test('a visitor plays within the stretch during which they spoke, and only then', () => {
  const spoke = (over: Partial<Recording>) =>
    aRecording({ participant: 'VISITOR', durationMs: 2_000, ...over });
  const [first, second] = layOut([
    aRecording({}),
    spoke({ stretch: 3, startedAt: '2026-11-22T10:00:06.000Z', gaps: [] }),
    spoke({ stretch: 2, startedAt: '2026-11-22T10:00:02.000Z', gaps: [A_GAP] }),
    aRecording({ stretch: 4, startedAt: '2026-11-22T10:01:00.000Z', durationMs: 5_000 }),
    spoke({ stretch: 5, startedAt: '2026-11-22T10:01:01.000Z', gaps: [A_GAP] }),
  ]);
  expect([first?.durationMs, second?.fromMs]).toEqual([10_000, 10_000]);
  expect(first?.visits.map(({ offsetMs }) => offsetMs)).toEqual([2_000, 6_000]);
  expect(visitAt(first, 1_999)).toBeUndefined();
  expect(visitAt(first, 2_000)?.offsetMs).toBe(2_000);
  expect(visitAt(first, 4_000)).toBeUndefined();
  expect(visitAt(first, 7_999)?.offsetMs).toBe(6_000);
  expect(visitAt(second, 1_000)?.offsetMs).toBe(1_000);
  const gaps = gapsOf([first!, second!]).filter(({ participant }) => participant === 'VISITOR');
  expect(gaps.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
    [2_100, 2_600],
    [11_100, 11_600],
  ]);
});

test('the time between stretches is missing where the later one begins', () => {
  expect(breaksOf(stretches)).toEqual([{ atMs: 10_400, missingMs: 49_600 }]);
  expect(breaksOf(stretches.slice(0, 1))).toEqual([]);
});
