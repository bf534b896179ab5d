import type { DocumentField } from '../document-reading.ts';
import { isDate } from '../mrz/dates.ts';
import { isKnownState } from '../mrz/states.ts';

/** What some documents print for their own nationality. */
const NATIONALITIES: Readonly<Record<string, string>> = {
  DEUTSCH: 'DEU',
  POLSKIE: 'POL',
  POLSKA: 'POL',
  HELLENIC: 'GRC',
  GREEK: 'GRC',
};

/** Print as the value of a field, written as the case writes it; undefined where it can't be one. */
export function valueOf(field: DocumentField, text: string): string | undefined {
  switch (field) {
    case 'birthDate':
    case 'expiryDate':
    case 'issueDate':
      return dateIn(text);
    case 'documentNumber':
      return /^[A-Z0-9]{6,14}$/.exec(text.replaceAll(' ', '').toUpperCase())?.[0];
    case 'nationality': {
      const word = text.toUpperCase().replace(/[^A-Z]/g, '');
      return NATIONALITIES[word] ?? (isKnownState(word) || word === 'UTO' ? word : undefined);
    }
    default:
      return /\p{L}{2}/u.test(text) && !/\d/.test(text) ? text.trim().toUpperCase() : undefined;
  }
}

/** A date as documents write it: day, month, year. */
export function dateIn(text: string): string | undefined {
  const match = /(\d{2})[.,/\- ]{0,2}(\d{2})[.,/\- ]{0,2}(\d{4})/.exec(text);
  if (!match) return undefined;
  const iso = `${match[3]}-${match[2]}-${match[1]}`;
  return isDate(iso) ? iso : undefined;
}
