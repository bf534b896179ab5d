import { expect, test } from '@jest/globals';
import { belongsToFocus, keyOf } from './keys.tsx';

test.each([
  ['t', 'KeyT', 't'],
  ['T', 'KeyT', 't'],
  ['τ', 'KeyT', 't'],
  ['&', 'Digit1', '1'],
  ['1', 'Numpad1', '1'],
  [' ', 'Space', ' '],
  ['Enter', 'Enter', 'Enter'],
])('%p at %s is our key %p', (key, code, expected) => {
  expect(keyOf({ key, code })).toBe(expected);
});

/** An element that lies within what `matches` names. */
const focusedOn = (matches: string) => ({
  closest: (selector: string) => (selector.includes(matches) ? document : null),
});
const document = {} as Element;

test('what is typed into a field is not a command', () => {
  expect(belongsToFocus('t', focusedOn('textarea'))).toBe(true);
  expect(belongsToFocus('Escape', focusedOn('textarea'))).toBe(false);
});

test('space and enter press the button that has the focus, other keys stay commands', () => {
  expect(belongsToFocus('Enter', focusedOn('button'))).toBe(true);
  expect(belongsToFocus(' ', focusedOn('button'))).toBe(true);
  expect(belongsToFocus('1', focusedOn('button'))).toBe(false);
});
