import { expect, test } from '@jest/globals';
import { lineAfter, retryDelayMs } from './line-state.ts';
import type { LineHappening, LineState } from './line-state.ts';

const CONNECTING: LineState = { state: 'CONNECTING', since: 1 };
const CONNECTED: LineState = { state: 'CONNECTED' };
const RECONNECTING: LineState = { state: 'RECONNECTING', since: 2 };
const REFUSED: LineState = { state: 'REFUSED', code: 'INVITATION_EXPIRED' };
const TAKEN: LineState = { state: 'TAKEN_OVER' };
const CLOSED: LineState = { state: 'CLOSED' };

const opened: LineHappening = { type: 'OPENED' };
const lost: LineHappening = { type: 'LOST', at: 9 };
const refused: LineHappening = { type: 'REFUSED', code: 'INVITATION_EXPIRED' };
const taken: LineHappening = { type: 'TAKEN' };
const reopened: LineHappening = { type: 'REOPENED', at: 9 };
const closed: LineHappening = { type: 'CLOSED' };

test.each([
  [CONNECTING, opened, CONNECTED],
  [CONNECTING, lost, CONNECTING],
  [CONNECTING, refused, REFUSED],
  [CONNECTING, taken, TAKEN],
  [CONNECTING, reopened, CONNECTING],
  [CONNECTING, closed, CLOSED],
  [CONNECTED, opened, CONNECTED],
  [CONNECTED, lost, { state: 'RECONNECTING', since: 9 }],
  [CONNECTED, refused, REFUSED],
  [CONNECTED, taken, TAKEN],
  [CONNECTED, reopened, CONNECTED],
  [CONNECTED, closed, CLOSED],
  [RECONNECTING, opened, CONNECTED],
  [RECONNECTING, lost, RECONNECTING],
  [RECONNECTING, refused, REFUSED],
  [RECONNECTING, taken, TAKEN],
  [RECONNECTING, reopened, RECONNECTING],
  [RECONNECTING, closed, CLOSED],
  [REFUSED, opened, REFUSED],
  [REFUSED, lost, REFUSED],
  [REFUSED, refused, REFUSED],
  [REFUSED, taken, REFUSED],
  [REFUSED, reopened, { state: 'CONNECTING', since: 9 }],
  [REFUSED, closed, CLOSED],
  [TAKEN, opened, TAKEN],
  [TAKEN, lost, TAKEN],
  [TAKEN, refused, TAKEN],
  [TAKEN, taken, TAKEN],
  [TAKEN, reopened, { state: 'CONNECTING', since: 9 }],
  [TAKEN, closed, CLOSED],
  [CLOSED, opened, CLOSED],
  [CLOSED, lost, CLOSED],
  [CLOSED, refused, CLOSED],
  [CLOSED, taken, CLOSED],
  [CLOSED, reopened, CLOSED],
  [CLOSED, closed, CLOSED],
])('%j after %j is %j', (before, happening, after) => {
  expect(lineAfter(before, happening)).toEqual(after);
});

test('tries come half a second apart at first and five seconds at last', () => {
  expect(retryDelayMs(0, 0.5)).toBe(500);
  expect(retryDelayMs(1, 0.5)).toBe(1_000);
  expect(retryDelayMs(30, 0.5)).toBe(5_000);
  expect(retryDelayMs(0, 0)).toBeLessThan(retryDelayMs(0, 0.99));
});
