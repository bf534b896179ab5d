import type { DocumentReading as Kept, FieldReading } from '@visavis/domain/analysis/analysis';
import {
  FINDING_WORDS,
  type Finding,
  type FindingCode,
  type FindingLevel,
  type FindingWord,
} from '@visavis/domain/analysis/findings';
import { DATA_FIELDS, type DataField } from '@visavis/domain/procedure/procedure';
import type { DocumentReading, FieldComparison } from '@visavis/vision/documents/document-reading';
import type { FindingCode as ReadCode } from '@visavis/vision/documents/mrz/finding';

const CODES: Readonly<Record<ReadCode, readonly [FindingCode, FindingLevel]>> = {
  CHECK_DIGIT_FAILS: ['MRZ_CHECK_DIGIT', 'STOP'],
  READERS_DIFFER: ['MRZ_READERS_DISAGREE', 'LOOK'],
  NOT_A_DATE: ['MRZ_DATE_IMPOSSIBLE', 'STOP'],
  BORN_IN_FUTURE: ['MRZ_DATE_IMPOSSIBLE', 'STOP'],
  EXPIRED: ['DOCUMENT_EXPIRED', 'STOP'],
  VALID_TOO_LONG: ['DOCUMENT_VALID_TOO_LONG', 'LOOK'],
  UNKNOWN_SEX: ['MRZ_MALFORMED', 'LOOK'],
  UNKNOWN_STATE: ['MRZ_STATE_UNKNOWN', 'STOP'],
  SPECIMEN_STATE: ['MRZ_STATE_UNKNOWN', 'STOP'],
  UNKNOWN_DOCUMENT_CODE: ['MRZ_MALFORMED', 'LOOK'],
  FILLER_EXPECTED: ['MRZ_MALFORMED', 'LOOK'],
  NO_FAMILY_NAME: ['MRZ_MALFORMED', 'LOOK'],
  OTHER_FORMAT_THAN_MODEL: ['DOCUMENT_TYPE_DIFFERS', 'STOP'],
  OTHER_STATE_THAN_MODEL: ['DOCUMENT_TYPE_DIFFERS', 'STOP'],
  OTHER_TYPE_THAN_MODEL: ['DOCUMENT_TYPE_DIFFERS', 'STOP'],
};

const FIELD_CODES = {
  MATCH: ['FIELD_MATCH', 'GOOD'],
  NEAR: ['FIELD_NEAR', 'LOOK'],
  CHANGED: ['FIELD_CHANGED', 'STOP'],
  UNREAD: ['FIELD_UNREAD', 'LOOK'],
} as const satisfies Record<string, readonly [FindingCode, FindingLevel]>;

/** A reading as findings. A field is unread only where the side that is shown should have it. */
export function findingsOf(reading: DocumentReading, side: 'FRONT' | 'BACK'): readonly Finding[] {
  const { mrz, comparisons, barcodes } = reading;
  return [
    ...zoneFindings(reading),
    ...comparisons
      .filter((one) => isWorthSaying(one, side))
      .map((one) => fieldFinding(one, mrz?.readersAgree ?? true)),
    ...barcodes.map(({ format }): Finding => ({
      code: 'BARCODE_READ',
      level: 'GOOD',
      values: { format: format === 'QRCode' ? 'QR' : format },
    })),
  ];
}

/** What the machine-readable zone says by itself, before anything is compared. */
export function zoneFindings({
  mrz,
  findings,
}: Pick<DocumentReading, 'mrz' | 'findings'>): readonly Finding[] {
  const content = findings.map(({ code, field }): Finding => {
    const [finding, level] = CODES[code];
    return { code: finding, level, values: wordsOf({ field }) };
  });
  const isClear = mrz && content.every(({ level }) => level === 'GOOD');
  const zone: readonly Finding[] = isClear
    ? [
        {
          code: 'MRZ_CLEAR',
          level: 'GOOD',
          values: { format: mrz.format, checks: mrz.checks.length },
        },
      ]
    : [];
  const corrected = mrz?.corrections.filter(({ why }) => why === 'CHECK_DIGIT').length ?? 0;
  return [
    ...content,
    ...zone,
    ...(corrected > 0
      ? [{ code: 'MRZ_CORRECTED', level: 'LOOK', values: { corrected } } satisfies Finding]
      : []),
  ];
}

/** The kind of a document is told by its zone alone: no print would be missing on a card's front. */
const isWorthSaying = (
  { field, overall, declared }: FieldComparison,
  side: 'FRONT' | 'BACK',
): boolean =>
  overall !== 'UNREAD' || (declared !== undefined && side === 'FRONT' && field !== 'documentType');

/** What only a zone says on which the readers differ is to be looked at, and stops nobody. */
function fieldFinding(
  { field, overall, declaredWithVisual }: FieldComparison,
  readersAgree: boolean,
): Finding {
  const [code, level] = FIELD_CODES[overall];
  const isUnsure = level === 'STOP' && !readersAgree && declaredWithVisual !== 'CHANGED';
  return { code, level: isUnsure ? 'LOOK' : level, values: wordsOf({ field }) };
}

/** Only words that a finding may hold; another one would be a slip of ours, and could be a name. */
function wordsOf({ field }: { readonly field: string | undefined }): Finding['values'] {
  const isWord = (FINDING_WORDS as readonly string[]).includes(field ?? '');
  return isWord ? { field: field as FindingWord } : {};
}

/** What is kept of a reading beside the case's data. */
export function readingOf({ mrz, comparisons }: DocumentReading): Kept {
  const expiresOn = mrz?.fields.expiryDate ?? visualOf(comparisons, 'expiryDate');
  const issuingState = mrz?.fields.issuingState ?? visualOf(comparisons, 'issuingState');
  return {
    ...(mrz ? { format: mrz.format } : {}),
    lines: mrz?.rawLines.PRINT ?? mrz?.rawLines.CELLS ?? mrz?.lines ?? [],
    fields: comparisons.flatMap(fieldReading),
    ...(expiresOn ? { expiresOn } : {}),
    ...(issuingState ? { issuingState } : {}),
  };
}

const visualOf = (all: readonly FieldComparison[], field: FieldComparison['field']) =>
  all.find((one) => one.field === field)?.visual;

function fieldReading({
  field,
  overall,
  declared,
  mrz,
  visual,
}: FieldComparison): readonly FieldReading[] {
  if (!(DATA_FIELDS as readonly string[]).includes(field)) return [];
  return [
    {
      ...{ field: field as DataField, status: overall },
      ...(declared === undefined ? {} : { declared }),
      ...(mrz === undefined ? {} : { mrz }),
      ...(visual === undefined ? {} : { visual }),
    },
  ];
}
