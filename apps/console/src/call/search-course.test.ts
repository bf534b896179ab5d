import { expect, test } from '@jest/globals';
import { activeAfter, isFound } from './search-course.ts';

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['ArrowUp', -1, 0],
  ['PageDown', -1, 5],
  ['PageDown', 8, 9],
  ['PageUp', 3, 0],
  ['Home', 3, undefined],
] as const)('%s from %d marks %p', (key, from, to) => {
  expect(activeAfter(key, from, 10)).toBe(to);
});

test('in an empty list nothing is marked', () => {
  expect(activeAfter('ArrowDown', -1, 0)).toBeUndefined();
});
test.each([
  ['', 'DOC-09 Copy, screen or printout shown', true],
  ['copy', 'DOC-09 Copy, screen or printout shown', true],
  ['scr cop', 'DOC-09 Copy, screen or printout shown', true],
  ['doc-09', 'DOC-09 Copy, screen or printout shown', true],
  ['DOC 09', 'DOC-09 Copy, screen or printout shown', true],
  ['opy', 'DOC-09 Copy, screen or printout shown', false],
  ['ληξη', 'Λήξη εγγράφου', true],
  ['επικαλυψεως', 'Επικαλύψεωσ', true],
  ['zolty', 'Żółty', true],
  ['strasse', 'Straße', true],
  ['प्रति', 'प्रतिलिपि या स्क्रीन', true],
] as const)('%p in %p: %p', (typed, text, found) => {
  expect(isFound(typed, text)).toBe(found);
});
