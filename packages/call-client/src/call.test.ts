import { nothing } from '@visavis/contract/command';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { readAnswer } from './call.ts';
import { findSecret } from './secret.ts';

const triesLeft = z.object({ triesLeft: z.int() });

test('an answer that fits the contract gives its value', () => {
  const raw = { ok: true, value: { triesLeft: 2, unknown: 1 } };
  expect(readAnswer(triesLeft, raw)).toEqual({ ok: true, value: { triesLeft: 2 } });
});

test('a refusal keeps its code and its trace', () => {
  const raw = { ok: false, code: 'CODE_LIMIT_REACHED', traceId: 't1' };
  expect(readAnswer(triesLeft, raw)).toEqual(raw);
});

test.each([
  null,
  undefined,
  'ok',
  { ok: true },
  { ok: true, value: { triesLeft: 'two' } },
  { ok: false, code: 'NO_SUCH_CODE', traceId: 't1' },
])('%j is no answer of the contract', (raw) => {
  expect(readAnswer(triesLeft, raw)).toEqual({
    ok: false,
    code: 'ANSWER_UNREADABLE',
    traceId: null,
  });
});

test('a command without a value answers with nothing', () => {
  expect(readAnswer(nothing, { ok: true, value: {} })).toEqual({ ok: true, value: {} });
});

test('a link holds its secret behind the hash, whole or not at all', () => {
  const secret = 'a'.repeat(43);
  expect(findSecret(`#${secret}`)).toBe(secret);
  expect(findSecret(`#${secret}a`)).toBeUndefined();
  expect(findSecret(`#${secret.slice(1)}.`)).toBeUndefined();
  expect(findSecret('')).toBeUndefined();
});
