import { expect, test } from '@jest/globals';
import { birthDateOf, expiryDateOf } from './dates.ts';
import { correctLines } from './correct-lines.ts';
import { judgeContent } from './judge-content.ts';

const RULES = { today: '2026-11-22', allowsSpecimens: false };
const CARD = [
  'IDGRCAK12345678<<<<<<<<<<<<<<<',
  '9004128F3301314GRC<<<<<<<<<<<4',
  'PAPADOPOULOU<<ELENI<<<<<<<<<<<',
];
const withLine = (at: number, line: string): readonly string[] => CARD.toSpliced(at, 1, line);

test('nothing is wrong with a sound card', () => {
  expect(judgeContent('TD1', CARD, RULES)).toEqual([]);
});

test.each([
  ['an expired card', 1, '9004128F2001314GRC<<<<<<<<<<<4', 'EXPIRED'],
  ['a thirteenth month', 1, '9013128F3301314GRC<<<<<<<<<<<4', 'NOT_A_DATE'],
  ['a state that is none', 1, '9004128F3301314QQQ<<<<<<<<<<<4', 'UNKNOWN_STATE'],
  ['a specimen outside the sandbox', 1, '9004128F3301314UTO<<<<<<<<<<<4', 'SPECIMEN_STATE'],
  ['a sex that is none', 1, '9004128A3301314GRC<<<<<<<<<<<4', 'UNKNOWN_SEX'],
  ['a card that says passport', 0, 'P<GRCAK12345678<<<<<<<<<<<<<<<', 'UNKNOWN_DOCUMENT_CODE'],
  ['a hole in the number', 0, 'IDGRCAK<2345678<<<<<<<<<<<<<<<', 'FILLER_EXPECTED'],
  ['no name', 2, '<<ELENI<<<<<<<<<<<<<<<<<<<<<<<', 'NO_FAMILY_NAME'],
])('%s is found', (_what, at, line, code) => {
  expect(judgeContent('TD1', withLine(at, line), RULES)).toContainEqual(
    expect.objectContaining({ code }),
  );
});

test('specimens are allowed in the sandbox', () => {
  const lines = withLine(1, '9004128F3301314UTO<<<<<<<<<<<4');
  expect(judgeContent('TD1', lines, { ...RULES, allowsSpecimens: true })).toEqual([]);
});

test.each([
  ['261122', '2026-11-22'],
  ['261123', '1926-11-23'],
  ['900230', undefined],
])('born on %s is %s', (text, iso) => {
  expect(birthDateOf(text, RULES.today)).toBe(iso);
});

test.each([
  ['330131', '2033-01-31'],
  ['560101', '2056-01-01'],
  ['990101', '1999-01-01'],
])('expires on %s is %s', (text, iso) => {
  expect(expiryDateOf(text, RULES.today)).toBe(iso);
});

test('each correction is told, with its place and its cause', () => {
  const raw = CARD.toSpliced(1, 1, '9OO4128F3301314GRC<<<<<<<<<4');
  const { lines, corrections } = correctLines('TD1', raw, 'PRINT');
  expect(lines).toEqual(CARD);
  expect(corrections).toContainEqual({
    ...{ reader: 'PRINT', line: 1, column: 1, from: 'O', to: '0', why: 'POSITION' },
  });
  expect(corrections.some((one) => one.why === 'LENGTH')).toBe(true);
});
