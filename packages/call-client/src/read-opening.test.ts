import { invitationOpened } from '@visavis/contract/customer';
import { expect, test } from '@jest/globals';
import { readOpening } from './read-opening.ts';

const welcome = {
  bankName: 'Aegean Bank',
  reference: 'VV-1',
  name: 'Maria',
  language: 'el',
  purpose: { en: 'An account', el: 'Λογαριασμός', pl: 'Konto', de: 'Konto', hi: 'खाता' },
};
const opened = { ticket: 'a.b.c', expiresAt: '2026-11-22T10:00:00.000Z', welcome };

test.each([opened, { ...opened, welcome: null }])(
  'reads what the contract lets through',
  (value) => {
    expect(readOpening({ ok: true, value })).toEqual({
      ok: true,
      value: invitationOpened.parse(value),
    });
  },
);

test('a refusal keeps its code and its trace', () => {
  const raw = { ok: false, code: 'INVITATION_EXPIRED', traceId: 't1' };
  expect(readOpening(raw)).toEqual(raw);
});

test.each([
  null,
  'ok',
  { ok: true },
  { ok: true, value: { ...opened, ticket: 1 } },
  { ok: true, value: { ...opened, expiresAt: undefined } },
  { ok: true, value: { ticket: 'a.b.c', expiresAt: opened.expiresAt } },
  { ok: true, value: { ...opened, welcome: { ...welcome, bankName: null } } },
  { ok: true, value: { ...opened, welcome: { ...welcome, purpose: 'An account' } } },
  { ok: true, value: { ...opened, welcome: { ...welcome, purpose: { en: 'An account' } } } },
  { ok: false, code: 'NO_SUCH_CODE', traceId: 't1' },
  { ok: false, code: 'toString', traceId: 't1' },
])('%j is no answer of the contract', (raw) => {
  expect(readOpening(raw)).toEqual({ ok: false, code: 'ANSWER_UNREADABLE', traceId: null });
});
