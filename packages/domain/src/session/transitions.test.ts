import { expect, test } from '@jest/globals';
import type { SessionState } from './session.ts';
import { nextState, type Move } from './transitions.ts';

const STATES: readonly SessionState[] = ['WAITING', 'CLAIMED', 'LIVE', 'CLOSING', 'ENDED'];
const MOVES: readonly Move[] = ['claim', 'leave', 'begin', 'close', 'seal'];

/** Every move that is allowed; all others are refused. */
const ALLOWED: Readonly<Record<string, SessionState>> = {
  'WAITING claim': 'CLAIMED',
  'WAITING leave': 'ENDED',
  'CLAIMED begin': 'LIVE',
  'CLAIMED close': 'CLOSING',
  'LIVE close': 'CLOSING',
  'CLOSING seal': 'ENDED',
};

const whole = STATES.flatMap((state) => MOVES.map((move) => ({ state, move })));
const nextOf = ({ state, move }: (typeof whole)[number]) => ALLOWED[`${state} ${move}`];

test.each(whole.filter(nextOf))('$move leads on from $state', ({ state, move }) => {
  expect(nextState(state, move)).toBe(nextOf({ state, move }));
});

test.each(whole.filter((pair) => !nextOf(pair)))(
  '$move is refused in $state',
  ({ state, move }) => {
    expect(() => nextState(state, move)).toThrow(
      expect.objectContaining({ code: 'TRANSITION_FORBIDDEN', details: { state, move } }),
    );
  },
);
