import type { Declared } from '@visavis/domain/case/case';
import {
  DOCUMENT_FIELDS,
  type Agreement,
  type DocumentField,
  type FieldComparison,
  type ReadFields,
} from '../document-reading.ts';
import { compareNames } from './compare-names.ts';
import { compareExactly, compareNumbers } from './compare-numbers.ts';

/** What was read of one document, side by side with what the bank declared. */
export type Sides = {
  readonly declared: Declared | undefined;
  readonly mrz: ReadFields;
  readonly visual: ReadFields;
  /** The zone's field of names is full: it may have been cut. */
  readonly isCut: boolean;
};

const ORDER: readonly Agreement[] = ['CHANGED', 'NEAR', 'UNREAD', 'MATCH'];

/** Every field that two of the three have, or that was declared and is on documents; worst first. */
export function compareFields(sides: Sides): readonly FieldComparison[] {
  return DOCUMENT_FIELDS.flatMap((field) => compareField(field, sides)).sort(
    (a, b) => ORDER.indexOf(a.overall) - ORDER.indexOf(b.overall),
  );
}

function compareField(field: DocumentField, sides: Sides): readonly FieldComparison[] {
  const declared = declaredOf(sides.declared, field);
  const mrz = sides.mrz[field];
  const visual = sides.visual[field];
  if ([declared, mrz, visual].every((value) => value === undefined)) return [];
  const declaredWithMrz = compare(field, declared, mrz, sides.isCut);
  const declaredWithVisual = compare(field, declared, visual, false);
  const mrzWithVisual = compare(field, visual, mrz, sides.isCut);
  const all = [declaredWithMrz, declaredWithVisual, mrzWithVisual];
  return [
    {
      field,
      ...(declared === undefined ? {} : { declared }),
      ...(mrz === undefined ? {} : { mrz }),
      ...(visual === undefined ? {} : { visual }),
      ...{ declaredWithMrz, declaredWithVisual, mrzWithVisual },
      overall: (['CHANGED', 'NEAR', 'MATCH'] as const).find((one) => all.includes(one)) ?? 'UNREAD',
    },
  ];
}

function declaredOf(declared: Declared | undefined, field: DocumentField): string | undefined {
  if (!declared) return undefined;
  const known: Partial<Record<DocumentField, string>> = {
    givenNames: declared.givenNames,
    familyName: declared.familyName,
    birthDate: declared.birthDate,
    nationality: declared.nationality,
    documentType: declared.documentType,
    documentNumber: declared.documentNumber,
  };
  return known[field];
}

function compare(
  field: DocumentField,
  one: string | undefined,
  other: string | undefined,
  isCut: boolean,
): Agreement {
  switch (field) {
    case 'givenNames':
    case 'familyName':
    case 'birthPlace':
      return compareNames(one, other, isCut);
    case 'documentNumber':
      return compareNumbers(one, other);
    default:
      return compareExactly(one, other);
  }
}
