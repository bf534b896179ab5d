import { expect, test } from '@jest/globals';
import { keysOf, moveAt, readAt, writeAt } from './at-path.ts';
import { listDifferences } from './differences.ts';
import { findInText } from './find-in-text.ts';

const DOCUMENT = {
  title: { en: 'A', el: 'Β' },
  steps: [
    { id: 'one', pool: [{ id: 'x' }] },
    { id: 'two', say: { en: 'a "quoted", [odd] {text}:' } },
  ],
};

test('what is written at a path is read there, and the rest stays', () => {
  const keys = keysOf('steps[1].say.pl');
  expect(keys).toEqual(['steps', 1, 'say', 'pl']);
  const written = writeAt(DOCUMENT, keys, 'Cześć');
  expect(readAt(written, keys)).toBe('Cześć');
  expect(writeAt(written, keys, undefined)).toEqual(DOCUMENT);
  expect(writeAt({}, ['a', 0, 'b'], 1)).toEqual({ a: [{ b: 1 }] });
  expect(Object.keys(Object(writeAt(DOCUMENT, ['title', 'en'], 'C')))).toEqual(['title', 'steps']);
});

test('a member moves up and down and never falls out', () => {
  const moved = moveAt(DOCUMENT, ['steps'], 1, -1);
  expect(readAt(moved, ['steps', 0, 'id'])).toBe('two');
  expect(moveAt(moved, ['steps'], 0, 1)).toEqual(DOCUMENT);
  expect(moveAt(DOCUMENT, ['steps'], 0, -1)).toBe(DOCUMENT);
});

test('a step that is put first is one difference, not one for each that follows', () => {
  const [one, two] = DOCUMENT.steps;
  const is = { ...DOCUMENT, steps: [{ id: 'new' }, ...DOCUMENT.steps] };
  expect(listDifferences(DOCUMENT, is)).toEqual([{ path: 'steps[new]', is: { id: 'new' } }]);
  const swapped = { ...DOCUMENT, steps: [two ?? null, one ?? null] };
  expect(listDifferences(DOCUMENT, swapped)).toEqual([
    { path: 'steps', was: ['one', 'two'], is: ['two', 'one'] },
  ]);
  expect(listDifferences(DOCUMENT, writeAt(DOCUMENT, ['title', 'el'], 'Γ'))).toEqual([
    { path: 'title.el', was: 'Β', is: 'Γ' },
  ]);
  expect(listDifferences(DOCUMENT, DOCUMENT)).toEqual([]);
});

test.each([
  ['steps[1].say.en', '"a \\"quoted\\", [odd] {text}:"'],
  ['steps[0].pool[0].id', '"x"'],
  ['title.el', '"Β"'],
])('the place of %s is found in the text', (path, words) => {
  for (const text of [JSON.stringify(DOCUMENT), JSON.stringify(DOCUMENT, null, 2)]) {
    const { from, to } = findInText(text, keysOf(path));
    expect(text.slice(from, to)).toBe(words);
  }
});

test('for what is missing the nearest place is found', () => {
  const text = JSON.stringify(DOCUMENT);
  const { from, to } = findInText(text, keysOf('title.hi'));
  expect(text.slice(from, to)).toBe('{"en":"A","el":"Β"}');
});
