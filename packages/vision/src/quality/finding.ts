import type { QualityLevel } from './level.ts';

/** What can be wrong with a picture of a face. */
export const FACE_QUALITY_CODES = [
  'NO_FACE',
  'SEVERAL_FACES',
  'FACE_TOO_SMALL',
  'FACE_NOT_SHARP',
  'TOO_DARK',
  'TOO_BRIGHT',
  'FACE_COVERED',
] as const;

/** What can be wrong with a picture of a document. */
export const DOCUMENT_QUALITY_CODES = [
  'NO_DOCUMENT',
  'DOCUMENT_TOO_SMALL',
  'DOCUMENT_CUT_OFF',
  'DOCUMENT_NOT_SHARP',
  'TOO_DARK',
  'TOO_BRIGHT',
  'GLARE',
] as const;

export type FaceQualityCode = (typeof FACE_QUALITY_CODES)[number];
export type DocumentQualityCode = (typeof DOCUMENT_QUALITY_CODES)[number];

/** One thing that was measured, how good it is, and the figures that say so. */
export type QualityFinding<Code extends string> = {
  readonly code: Code;
  readonly level: QualityLevel;
  readonly values: Readonly<Record<string, number>>;
};
