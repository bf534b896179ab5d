import type { ReadFields } from '../document-reading.ts';
import { birthDateOf, expiryDateOf } from './dates.ts';
import { documentNumberOf } from './document-number.ts';
import { partOf, type MrzFormat } from './format.ts';
import { readNames } from './name-field.ts';
import { stateOf } from './states.ts';

/** What a zone says, in the words of a case. What is no date, no sex, no name is left out. */
export function readFields(format: MrzFormat, lines: readonly string[], today: string): ReadFields {
  const part = (name: Parameters<typeof partOf>[2]): string => partOf(format, lines, name);
  const { familyName, givenNames } = readNames(part('names'));
  const sex = part('sex');
  const found: Record<keyof ReadFields & string, string | undefined> = {
    familyName,
    givenNames,
    birthDate: birthDateOf(part('birthDate'), today),
    expiryDate: expiryDateOf(part('expiryDate'), today),
    nationality: stateOf(part('nationality')),
    issuingState: stateOf(part('issuingState')),
    documentNumber: documentNumberOf(format, lines).number,
    documentType: documentTypeOf(part('documentCode')),
    sex: sex === '<' ? 'X' : sex,
    birthPlace: undefined,
    issueDate: undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as ReadFields;
}

/**
 * What kind of document a code names (Doc 9303 part 3 to 6: P for passports; A, C and I for cards).
 * Residence permits of the Union are I or A with R after it (Regulation (EC) 1030/2002: IR, AR), or RP.
 */
export function documentTypeOf(
  code: string,
): 'PASSPORT' | 'ID_CARD' | 'RESIDENCE_PERMIT' | undefined {
  if (/^P[A-Z<]$/.test(code)) return 'PASSPORT';
  if (/^([IAC]R|R[A-Z<])$/.test(code)) return 'RESIDENCE_PERMIT';
  return /^[ACI][A-UW-Z<]$/.test(code) ? 'ID_CARD' : undefined;
}
