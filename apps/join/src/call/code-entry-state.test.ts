import { expect, test } from '@jest/globals';
import { codeEntryAfter, newCodeEntry } from './code-entry-state.ts';
import type { CodeHappening } from './code-entry-state.ts';

const after = (...happenings: readonly CodeHappening[]) =>
  happenings.reduce(codeEntryAfter, newCodeEntry('10:05'));

const typed = (digits: string) => ({ type: 'TYPED', typed: digits }) as const;
const SENT = { type: 'SENT' } as const;
const WRONG = { type: 'ANSWERED', finding: 'WRONG' } as const;
const RENEWED = { type: 'RENEWED', expiresAt: '10:09' } as const;

test('what is being typed outlives a new code: it may be the new one', () => {
  expect(after(typed('48'), RENEWED)).toMatchObject({ typed: '48', isRenewed: true });
});

test('a code that was tried makes room for the new one', () => {
  expect(after(typed('123456'), SENT, WRONG, RENEWED)).toMatchObject({
    typed: '',
    finding: null,
  });
});

test('the answer to a code that was overtaken by a new one is told', () => {
  expect(after(typed('123456'), SENT, RENEWED)).toMatchObject({
    typed: '123456',
    isChecking: true,
  });
  expect(after(typed('123456'), SENT, RENEWED, WRONG)).toMatchObject({
    isChecking: false,
    finding: 'WRONG',
  });
});

test('the same code again changes nothing', () => {
  const entry = after(typed('12'));
  expect(codeEntryAfter(entry, { type: 'RENEWED', expiresAt: '10:05' })).toBe(entry);
});

test('typing takes back what was said', () => {
  expect(after({ type: 'INCOMPLETE' }, typed('1'))).toMatchObject({ finding: null });
});
