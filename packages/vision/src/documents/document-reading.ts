import type { DataField } from '@visavis/domain/procedure/procedure';
import type { Point } from '../quality/point.ts';
import type { BarcodeReading } from './barcodes/barcode-reading.ts';
import type { Finding } from './mrz/finding.ts';
import type { MrzReading } from './mrz/mrz-reading.ts';

/** Corners in the order: top left, top right, bottom right, bottom left, as the document is read. */
export type Corners = readonly [Point, Point, Point, Point];

/** What can be read from a document: the data of a case, and what only a document says. */
export const DOCUMENT_FIELDS = [
  'givenNames',
  'familyName',
  'birthDate',
  'nationality',
  'documentType',
  'documentNumber',
  'birthPlace',
  'sex',
  'expiryDate',
  'issueDate',
  'issuingState',
] as const satisfies readonly (DataField | 'sex' | 'expiryDate' | 'issueDate' | 'issuingState')[];
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/**
 * What was read, as the case writes it: dates ISO 8601, countries ISO 3166-1 alpha-3. Names of the
 * machine-readable zone are in its letters, with spaces for fillers.
 */
export type ReadFields = Partial<Readonly<Record<DocumentField, string>>>;

/** One value of the visual zone, with where and how surely it was read. */
export type VisualField = {
  readonly field: DocumentField;
  readonly value: string;
  /** The print as it was read. */
  readonly text: string;
  /** By what it was found: its label, its place beside the other fields, or its content alone. */
  readonly foundBy: 'LABEL' | 'CONTENT';
  /** 0 to 1. */
  readonly confidence: number;
  readonly corners: Corners;
};

/**
 * MATCH: equal by the rules of the field. NEAR: one character, a lost accent or a cut name away.
 * CHANGED: something else stands there. UNREAD: nothing to compare with.
 */
export const AGREEMENTS = ['MATCH', 'NEAR', 'CHANGED', 'UNREAD'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** One field as the bank declared it, as the machine-readable zone and as the visual zone have it. */
export type FieldComparison = {
  readonly field: DocumentField;
  readonly declared?: string;
  readonly mrz?: string;
  readonly visual?: string;
  readonly declaredWithMrz: Agreement;
  readonly declaredWithVisual: Agreement;
  readonly mrzWithVisual: Agreement;
  /** CHANGED or NEAR where any of the three is, else MATCH where any is. */
  readonly overall: Agreement;
};

/** Where the document lies, and on it the portrait. */
export type DocumentArea = {
  readonly corners: Corners;
  /** How it was found: by its edges, or only by the print of its machine-readable zone. */
  readonly foundBy: 'EDGES' | 'MRZ';
  /** Where a portrait is printed on documents of this format; nothing for a side without one. */
  readonly portrait?: Corners;
};

/** A model that had a part in the result. */
export type ModelUsed = { readonly name: string; readonly sha256: string };

/** All that software can say about one snapshot of a document. Plain data: it is kept as JSON. */
export type DocumentReading = {
  readonly mrz?: MrzReading;
  /** What is wrong with the content whatever reader is right: empty is good. */
  readonly findings: readonly Finding[];
  readonly visual: readonly VisualField[];
  /** Worst first. */
  readonly comparisons: readonly FieldComparison[];
  readonly barcodes: readonly BarcodeReading[];
  readonly area?: DocumentArea;
  readonly models: readonly ModelUsed[];
  readonly tookMs: number;
};
