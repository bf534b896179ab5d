import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit } from './check-digit.ts';
import { allPass, checkLines } from './check-lines.ts';
import { composeMrz, type MrzContent } from './compose-mrz.ts';
import { MRZ_FORMATS } from './format.ts';
import { readFields } from './read-fields.ts';

const TODAY = '2026-11-22';

/** The specimen of Doc 9303 part 4, appendix B. */
const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
/** The specimen of Doc 9303 part 5, appendix B. */
const CARD = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

test.each([
  ['520727', '3'],
  ['L898902C3', '6'],
  ['ZE184226B<<<<<', '1'],
])('the standard gives %s the check digit %s', (text, digit) => {
  expect(checkDigit(text)).toBe(digit);
});

test('every check digit of the standard’s specimens passes', () => {
  expect(allPass(checkLines('TD3', PASSPORT))).toBe(true);
  expect(allPass(checkLines('TD1', CARD))).toBe(true);
});

test('the standard’s passport is read as it says', () => {
  expect(readFields('TD3', PASSPORT, TODAY)).toEqual({
    ...{ familyName: 'ERIKSSON', givenNames: 'ANNA MARIA', documentNumber: 'L898902C3' },
    ...{ birthDate: '1974-08-12', expiryDate: '2012-04-15', sex: 'F', documentType: 'PASSPORT' },
    ...{ nationality: 'UTO', issuingState: 'UTO' },
  });
});

test('a number of more than nine characters goes on in the optional data', () => {
  const first = `I<UTOD23145890<${'7'}${'34'}${checkDigit('D23145890734')}<<<<<<<<<<<`;
  const fields = readFields('TD1', [first, CARD[1]!, CARD[2]!], TODAY);
  expect(fields.documentNumber).toBe('D23145890734');
});

const letters = (length: number) =>
  fc.stringMatching(new RegExp(`^[A-Z]{2,${length}}$`)) as fc.Arbitrary<string>;
const dates = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const contents: fc.Arbitrary<MrzContent> = fc.record({
  documentCode: fc.constant('P<'),
  issuingState: fc.constantFrom('GRC', 'POL', 'D'),
  nationality: fc.constantFrom('GRC', 'POL', 'D'),
  familyName: letters(12),
  givenNames: letters(12),
  documentNumber: fc.stringMatching(/^[A-Z0-9]{9}$/),
  birthDate: dates('1930-01-01', '2025-12-31'),
  expiryDate: dates('2010-01-01', '2050-12-31'),
  sex: fc.constantFrom('F', 'M', 'X'),
});

test.each(MRZ_FORMATS)('whatever %s holds is read again as it was written', (format) => {
  fc.assert(
    fc.property(contents, (content) => {
      const lines = composeMrz(format, content);
      expect(allPass(checkLines(format, lines))).toBe(true);
      const { familyName, givenNames, documentNumber, birthDate, expiryDate, sex } = content;
      const written = { familyName, givenNames, documentNumber, birthDate, expiryDate, sex };
      expect(readFields(format, lines, TODAY)).toMatchObject(written);
    }),
  );
});

test('one wrong digit of a date never passes', () => {
  const digit = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(contents, digit, fc.integer({ min: 1, max: 9 }), (content, place, more) => {
      const [first = '', second = '', third = ''] = composeMrz('TD1', content);
      const changed = String((Number(second[place]) + more) % 10);
      const forged = second.slice(0, place) + changed + second.slice(place + 1);
      expect(allPass(checkLines('TD1', [first, forged, third]))).toBe(false);
    }),
  );
});
