import { expect, test } from '@jest/globals';
import type { RecordingId } from '@visavis/domain/ids';
import { aRecording } from '@visavis/domain/testing/a-case';
import { planFilm } from './film-plan.ts';
import { FILM_WORDS } from './film-words.ts';

const customer = aRecording({
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 10_000,
  gaps: [
    { track: 'VIDEO', fromMs: 2000, toMs: 2300, cause: 'LOST' },
    { track: 'VIDEO', fromMs: 2600, toMs: 4000, cause: 'LOST' },
    { track: 'AUDIO', fromMs: 5000, toMs: 15_000, cause: 'MUTED' },
    { track: 'AUDIO', fromMs: 1000, toMs: 1100, cause: 'LOST' },
  ],
});
const agent = { ...customer, id: 'a' as RecordingId, participant: 'AGENT', gaps: [] } as const;
const later = {
  ...customer,
  id: 'c2' as RecordingId,
  stretch: 2,
  startedAt: '2026-11-22T10:00:30.000Z',
  durationMs: 5000,
  gaps: [],
} as const;

const plan = planFilm([later, customer, agent], FILM_WORDS.en);

test('a film goes from the first second to the last, by the clock on the wall', () => {
  expect(plan.startedAt).toBe('2026-11-22T10:00:00.000Z');
  expect(plan.durationMs).toBe(35_000);
  expect(plan.shots.map(({ recording, atMs }) => [recording.id, atMs])).toEqual([
    ['c2', 30_000],
    [customer.id, 0],
    ['a', 0],
  ]);
});

test('what is missing has words: over the picture, or instead of it', () => {
  expect(plan.notices).toEqual([
    { side: 'CUSTOMER', words: 'Not recorded', isInstead: true, spans: [[10_000, 30_000]] },
    {
      side: 'CUSTOMER',
      words: 'No picture: lost on the network',
      isInstead: true,
      spans: [[2000, 4000]],
    },
    {
      side: 'CUSTOMER',
      words: 'No sound: switched off',
      isInstead: false,
      spans: [[5000, 10_000]],
    },
    { side: 'AGENT', words: 'Not recorded', isInstead: true, spans: [[10_000, 35_000]] },
  ]);
});

test('a side that was never recorded says so from beginning to end', () => {
  expect(planFilm([customer], FILM_WORDS.en).notices).toContainEqual({
    side: 'AGENT',
    words: 'Not recorded',
    isInstead: true,
    spans: [[0, 10_000]],
  });
});

test('of nothing there is no film', () => {
  expect(() => planFilm([], FILM_WORDS.en)).toThrow('has no film');
});
