import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNames, nameField } from '../mrz/name-field.ts';
import type { Declared } from '@visavis/domain/case/case';
import { compareFields } from './compare-fields.ts';
import { compareNames } from './compare-names.ts';
import { compareNumbers } from './compare-numbers.ts';
import { editsBetween } from './edits.ts';
import { transliterate } from './transliterate.ts';

test.each([
  ['Παπαδοπούλου', 'PAPADOPOULOU'],
  ['Γεώργιος', 'GEORGIOS'],
  ['Ευάγγελος', 'EVANGELOS'],
  ['Ευθυμιάδου', 'EFTHYMIADOU'],
  ['Αυγερινός', 'AVGERINOS'],
  ['Μπάκας', 'BAKAS'],
  ['Λάμπρου', 'LAMPROU'],
  ['Χατζηδάκης', 'CHATZIDAKIS'],
  ['Ψαρράς', 'PSARRAS'],
  ['Σφυγξ', 'SFYNX'],
  ['Łukasiewicz', 'LUKASIEWICZ'],
  ['Żółć', 'ZOLC'],
  ['Müller', 'MUELLER'],
  ['Groß', 'GROSS'],
  ['Öztürk', 'OEZTUERK'],
  ["O'Brien", 'OBRIEN'],
  ['Nowak-Małecka', 'NOWAK MALECKA'],
  ['Ðorđević', 'DORDEVIC'],
])('%s is %s in a zone', (name, zone) => {
  expect(transliterate(name)[0]).toBe(zone);
});

test('a name has no other signs than a zone has, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (name) => {
      for (const form of transliterate(name)) expect(form).toMatch(/^[A-Z ]*$/);
    }),
  );
});

test.each([
  ['Müller', 'MULLER', 'MATCH'],
  ['Müller', 'MUELLER', 'MATCH'],
  ['Müller', 'MUXXLLER', 'MATCH'],
  ['Kowalski', 'KOWALSKA', 'NEAR'],
  ['Anna Maria', 'ANNA', 'NEAR'],
  ['Kowalski', 'NOWAK', 'CHANGED'],
  ['Kowalski', undefined, 'UNREAD'],
] as const)('%s and %s: %s', (one, other, agreement) => {
  expect(compareNames(one, other)).toBe(agreement);
});

test('a name that the zone had to cut is the same name', () => {
  const familyName = 'LEUTHEUSSER SCHNARRENBERGER';
  const { isCut, ...names } = readNames(nameField({ familyName, givenNames: 'ANNA' }, 30));
  expect(isCut).toBe(true);
  expect(names.givenNames).toBe('A');
  expect(compareNames('Anna', names.givenNames, isCut)).toBe('MATCH');
  expect(compareNames('Anna', names.givenNames, false)).toBe('CHANGED');
});

test.each([
  ['AK 123456', 'AK123456', 'MATCH'],
  ['AK123450', 'AK12345O', 'NEAR'],
  ['AK123456', 'AK123457', 'CHANGED'],
  ['AK123456', '', 'UNREAD'],
] as const)('the numbers %s and %s: %s', (one, other, agreement) => {
  expect(compareNumbers(one, other)).toBe(agreement);
});

test('edits are a distance', () => {
  const text = fc.stringMatching(/^[AB]{0,6}$/);
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editsBetween(a, b)).toBe(editsBetween(b, a));
      expect(editsBetween(a, b) === 0).toBe(a === b);
      expect(editsBetween(a, c)).toBeLessThanOrEqual(editsBetween(a, b) + editsBetween(b, c));
    }),
  );
});

test('what differs stands first', () => {
  const declared: Declared = {
    ...{ givenNames: 'Eleni', familyName: 'Papadopoulou', birthDate: '1990-04-12' },
    ...{ nationality: 'GRC', documentType: 'ID_CARD', documentNumber: 'AK123456' },
  };
  const mrz = { ...declared, familyName: 'PAPADOPOULOU', givenNames: 'HELENE' };
  const [worst, next] = compareFields({ declared, mrz, visual: {}, isCut: false });
  expect(worst).toMatchObject({ field: 'givenNames', overall: 'CHANGED' });
  expect(next).toMatchObject({ overall: 'MATCH', mrzWithVisual: 'UNREAD' });
});
