/** What can be wrong with the content of a document, by ICAO Doc 9303 and by today's date. */
export const FINDINGS = [
  'CHECK_DIGIT_FAILS',
  'READERS_DIFFER',
  'NOT_A_DATE',
  'BORN_IN_FUTURE',
  'EXPIRED',
  'VALID_TOO_LONG',
  'UNKNOWN_SEX',
  'UNKNOWN_STATE',
  'SPECIMEN_STATE',
  'UNKNOWN_DOCUMENT_CODE',
  'FILLER_EXPECTED',
  'NO_FAMILY_NAME',
  'OTHER_FORMAT_THAN_MODEL',
  'OTHER_STATE_THAN_MODEL',
  'OTHER_TYPE_THAN_MODEL',
] as const;
export type FindingCode = (typeof FINDINGS)[number];

/** One thing that is wrong, and the field it is wrong with. */
export type Finding = {
  readonly code: FindingCode;
  readonly field?: string;
};
