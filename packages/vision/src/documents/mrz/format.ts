/** The formats of ICAO Doc 9303: part 5 (cards), part 6 (small booklets, old cards), part 4 (passports). */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3'] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];

/** What may stand at a place of the zone. */
export type SignKind = 'LETTER' | 'DIGIT' | 'ANY' | 'DIGIT_OR_FILLER' | 'SEX';

export const MRZ_PARTS = [
  'documentCode',
  'issuingState',
  'documentNumber',
  'documentNumberCheck',
  'optional',
  'birthDate',
  'birthDateCheck',
  'sex',
  'expiryDate',
  'expiryDateCheck',
  'nationality',
  'moreOptional',
  'personalNumberCheck',
  'compositeCheck',
  'names',
] as const;
export type MrzPart = (typeof MRZ_PARTS)[number];

/** Where a part stands: its line, its first column, and how many columns it has. */
export type Span = {
  readonly line: number;
  readonly from: number;
  readonly length: number;
  readonly kind: SignKind;
};

export type Layout = {
  readonly lines: number;
  readonly columns: number;
  readonly parts: Partial<Readonly<Record<MrzPart, Span>>>;
  /** What the composite check digit is over, in this order: line, first column, end. */
  readonly composite: readonly (readonly [line: number, from: number, to: number])[];
};

const span = (line: number, from: number, length: number, kind: SignKind): Span => ({
  line,
  from,
  length,
  kind,
});

/** What lines 2 of TD2 and TD3 have in common. */
const SECOND_LINE = {
  documentNumber: span(1, 0, 9, 'ANY'),
  documentNumberCheck: span(1, 9, 1, 'DIGIT_OR_FILLER'),
  nationality: span(1, 10, 3, 'LETTER'),
  birthDate: span(1, 13, 6, 'DIGIT'),
  birthDateCheck: span(1, 19, 1, 'DIGIT'),
  sex: span(1, 20, 1, 'SEX'),
  expiryDate: span(1, 21, 6, 'DIGIT'),
  expiryDateCheck: span(1, 27, 1, 'DIGIT'),
} as const;

export const LAYOUTS: Readonly<Record<MrzFormat, Layout>> = {
  TD1: {
    lines: 3,
    columns: 30,
    parts: {
      documentCode: span(0, 0, 2, 'LETTER'),
      issuingState: span(0, 2, 3, 'LETTER'),
      documentNumber: span(0, 5, 9, 'ANY'),
      documentNumberCheck: span(0, 14, 1, 'DIGIT_OR_FILLER'),
      optional: span(0, 15, 15, 'ANY'),
      birthDate: span(1, 0, 6, 'DIGIT'),
      birthDateCheck: span(1, 6, 1, 'DIGIT'),
      sex: span(1, 7, 1, 'SEX'),
      expiryDate: span(1, 8, 6, 'DIGIT'),
      expiryDateCheck: span(1, 14, 1, 'DIGIT'),
      nationality: span(1, 15, 3, 'LETTER'),
      moreOptional: span(1, 18, 11, 'ANY'),
      compositeCheck: span(1, 29, 1, 'DIGIT'),
      names: span(2, 0, 30, 'LETTER'),
    },
    composite: [
      [0, 5, 30],
      [1, 0, 7],
      [1, 8, 15],
      [1, 18, 29],
    ],
  },
  TD2: {
    lines: 2,
    columns: 36,
    parts: {
      documentCode: span(0, 0, 2, 'LETTER'),
      issuingState: span(0, 2, 3, 'LETTER'),
      names: span(0, 5, 31, 'LETTER'),
      ...SECOND_LINE,
      optional: span(1, 28, 7, 'ANY'),
      compositeCheck: span(1, 35, 1, 'DIGIT'),
    },
    composite: [
      [1, 0, 10],
      [1, 13, 20],
      [1, 21, 35],
    ],
  },
  TD3: {
    lines: 2,
    columns: 44,
    parts: {
      documentCode: span(0, 0, 2, 'LETTER'),
      issuingState: span(0, 2, 3, 'LETTER'),
      names: span(0, 5, 39, 'LETTER'),
      ...SECOND_LINE,
      optional: span(1, 28, 14, 'ANY'),
      personalNumberCheck: span(1, 42, 1, 'DIGIT_OR_FILLER'),
      compositeCheck: span(1, 43, 1, 'DIGIT'),
    },
    composite: [
      [1, 0, 10],
      [1, 13, 20],
      [1, 21, 43],
    ],
  },
};

/** The line that holds the names: no check digit covers it. */
export const nameLineOf = (format: MrzFormat): number => LAYOUTS[format].parts.names?.line ?? 0;

/** What may stand at a place. */
export function kindAt(format: MrzFormat, line: number, column: number): SignKind {
  const spans = Object.values(LAYOUTS[format].parts);
  const found = spans.find(
    (one) => one.line === line && column >= one.from && column < one.from + one.length,
  );
  return found?.kind ?? 'ANY';
}

/** The text of a part; empty where the format has none. */
export function partOf(format: MrzFormat, lines: readonly string[], part: MrzPart): string {
  const at = LAYOUTS[format].parts[part];
  return at ? (lines[at.line] ?? '').slice(at.from, at.from + at.length) : '';
}

const SIGNS: Readonly<Record<SignKind, string>> = {
  LETTER: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ<',
  DIGIT: '0123456789',
  DIGIT_OR_FILLER: '0123456789<',
  SEX: 'MFX<',
  ANY: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<',
};

/** All signs of a machine-readable zone, in the order in which classifiers count them. */
export const MRZ_SIGNS = SIGNS.ANY;

export const signsOf = (kind: SignKind): string => SIGNS[kind];
