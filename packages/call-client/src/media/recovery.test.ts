import { expect, test } from '@jest/globals';
import { NO_TROUBLE, recover, worstOf } from './recovery.ts';
import type { Connection, RecoveryStep } from './recovery.ts';

/** Plays one connection state for a while, asked twice a second; what was done, with its second. */
function play(connection: Connection, seconds: number, canAsk: (second: number) => boolean) {
  const done: [number, RecoveryStep][] = [];
  let recovery = NO_TROUBLE;
  for (let second = 0; second <= seconds; second += 0.5) {
    const after = recover(recovery, connection, { now: second * 1_000, canAsk: canAsk(second) });
    recovery = after.recovery;
    if (after.step !== 'NONE') done.push([second, after.step]);
  }
  return done;
}

const always = () => true;

test.each(['new', 'connected'] as const)('nothing is done while the state is %s', (state) => {
  expect(play(state, 60, always)).toEqual([]);
});

test('a connection that is gone restarts ICE after 2 s, once, and rejoins after 10 s', () => {
  expect(play('disconnected', 12, always)).toEqual([
    [2, 'RESTART_ICE'],
    [10, 'REJOIN'],
    [12, 'RESTART_ICE'],
  ]);
});

test('a connection that failed restarts ICE at once', () => {
  expect(play('failed', 9, always)).toEqual([[0, 'RESTART_ICE']]);
});

test('a connection that is never made rejoins after 10 s', () => {
  expect(play('connecting', 11, always)).toEqual([[10, 'REJOIN']]);
});

test('while the server can not be asked the clock runs and nothing is done', () => {
  expect(play('disconnected', 15, (second) => second >= 15)).toEqual([[15, 'REJOIN']]);
});

test('a connection that comes back forgets its trouble', () => {
  const troubled = recover(NO_TROUBLE, 'failed', { now: 0, canAsk: true }).recovery;
  expect(recover(troubled, 'connected', { now: 1, canAsk: true }).recovery).toEqual(NO_TROUBLE);
});

test('the worse of two connections decides', () => {
  expect(worstOf(['connected', 'new'])).toBe('connected');
  expect(worstOf(['connected', 'failed'])).toBe('failed');
  expect(worstOf([])).toBe('new');
});
