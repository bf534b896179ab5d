import type { DocumentField } from '../document-reading.ts';

/** In which words documents name their fields, without spaces and signs; longer ones are tried first. */
const LABELS: readonly (readonly [DocumentField, readonly string[]])[] = [
  ['familyName', ['SURNAME', 'NAZWISKO', 'FAMILYNAME', 'EPONYMO', 'NACHNAME']],
  ['givenNames', ['GIVENNAMES', 'GIVENNAME', 'VORNAMEN', 'IMIONA', 'PRENOMS', 'FIRSTNAME']],
  ['birthDate', ['DATEOFBIRTH', 'GEBURTSDATUM', 'DATAURODZENIA', 'GEBURTSTAG']],
  ['expiryDate', ['DATEOFEXPIRY', 'EXPIRYDATE', 'GULTIGBIS', 'TERMINWAZNOSCI', 'VALIDUNTIL']],
  ['issueDate', ['DATEOFISSUE', 'DATAWYDANIA', 'AUSSTELLUNGSDATUM']],
  ['birthPlace', ['PLACEOFBIRTH', 'GEBURTSORT', 'MIEJSCEURODZENIA']],
  ['nationality', ['NATIONALITY', 'STAATSANGEHORIGKEIT', 'OBYWATELSTWO']],
  ['documentNumber', ['DOCUMENTNUMBER', 'DOCUMENTNO', 'CARDNUMBER', 'CARDNO', 'PASSPORTNO']],
];

/** The field that a stretch of print names, if any. One wrong letter is forgiven in long words. */
export function labelled(text: string): DocumentField | undefined {
  const letters = text
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z]/g, '');
  const found = LABELS.find(([, words]) => words.some((word) => letters.includes(word)));
  return found?.[0];
}
