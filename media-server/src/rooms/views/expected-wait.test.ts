import { expect, test } from '@jest/globals';
import { expectedWaitMs } from './expected-wait.ts';
import { maskAddress } from './mask-address.ts';

const MINUTE = 60_000;

test.each([
  { position: 1, present: 0, busy: 0, is: null },
  { position: 1, present: 1, busy: 0, is: MINUTE / 3 },
  { position: 2, present: 1, busy: 0, is: 6 * MINUTE },
  { position: 1, present: 2, busy: 2, is: 3 * MINUTE },
  { position: 4, present: 2, busy: 2, is: 12 * MINUTE },
  { position: 1, present: 1, busy: 5, is: 6 * MINUTE },
])('place $position with $present agents, $busy of them busy', ({ position, is, ...agents }) => {
  expect(expectedWaitMs(position, agents, 6 * MINUTE)).toBe(is);
});

test('nothing is promised while all are busy and no call has ended lately', () => {
  expect(expectedWaitMs(1, { present: 2, busy: 2 }, null)).toBeNull();
  expect(expectedWaitMs(1, { present: 2, busy: 1 }, null)).toBe(MINUTE / 3);
});

test.each([
  ['maria@visavis.example', 'm•••@visavis.example'],
  ['μαρία@visavis.example', 'μ•••@visavis.example'],
  ['@', '@•••'],
  ['', '•••'],
])('masks %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});
