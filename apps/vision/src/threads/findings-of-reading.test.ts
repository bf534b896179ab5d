import { expect, test } from '@jest/globals';
import type { DocumentReading, FieldComparison } from '@visavis/vision/documents/document-reading';
import type { MrzReading } from '@visavis/vision/documents/mrz/mrz-reading';
import { findingsOf } from './findings-of-reading.ts';

const differs = (declaredWithVisual: FieldComparison['declaredWithVisual']): FieldComparison => ({
  ...{ field: 'familyName', declared: 'Sample', mrz: 'SIMPLE', declaredWithVisual },
  ...{ declaredWithMrz: 'CHANGED', mrzWithVisual: 'UNREAD', overall: 'CHANGED' },
});
const zone = (readersAgree: boolean): MrzReading => ({
  ...{ format: 'TD1', rawLines: {}, lines: [], corrections: [], checks: [], fields: {} },
  ...{ readersAgree, agreeingLines: [readersAgree] },
});
const read = (mrz: MrzReading, comparison: FieldComparison): DocumentReading => ({
  ...{ mrz, findings: [], visual: [], comparisons: [comparison] },
  ...{ barcodes: [], models: [], tookMs: 1 },
});
const levelOf = (reading: DocumentReading) =>
  findingsOf(reading, 'BACK').find(({ code }) => code === 'FIELD_CHANGED')?.level;

test('a field that differs stops, unless only a zone says so on which the readers differ', () => {
  expect(levelOf(read(zone(true), differs('UNREAD')))).toBe('STOP');
  expect(levelOf(read(zone(false), differs('UNREAD')))).toBe('LOOK');
  expect(levelOf(read(zone(false), differs('CHANGED')))).toBe('STOP');
});

test('what is declared and unread is told of a front, but not the kind of the document', () => {
  const unread = (field: FieldComparison['field']): FieldComparison => ({
    ...{ field, declared: 'Sample', declaredWithVisual: 'UNREAD' },
    ...{ declaredWithMrz: 'UNREAD', mrzWithVisual: 'UNREAD', overall: 'UNREAD' },
  });
  const told = (field: FieldComparison['field'], side: 'FRONT' | 'BACK') =>
    findingsOf(read(zone(true), unread(field)), side).some(({ code }) => code === 'FIELD_UNREAD');
  expect(told('familyName', 'FRONT')).toBe(true);
  expect(told('familyName', 'BACK')).toBe(false);
  expect(told('documentType', 'FRONT')).toBe(false);
});
