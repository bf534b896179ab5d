import type { ReadFields } from '../document-reading.ts';
import type { MrzFormat } from './format.ts';

/** The two readers: a general one for print, and ours that knows nothing but OCR-B. */
export const READERS = ['PRINT', 'CELLS'] as const;
export type Reader = (typeof READERS)[number];

/** A character that stands otherwise in `lines` than a reader read it, and why. Nothing is silent. */
export type Correction = {
  readonly reader: Reader;
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly from: string;
  readonly to: string;
  /**
   * POSITION: only a digit, or a letter, can stand there. LENGTH: fillers put in or taken out.
   * CHECK_DIGIT: a look-alike that makes the check digits right. FILLER: only fillers may follow.
   * OTHER_READER: the other reader saw it better.
   */
  readonly why: 'POSITION' | 'LENGTH' | 'CHECK_DIGIT' | 'FILLER' | 'OTHER_READER';
};

/** A check digit of the zone. */
export type CheckResult = {
  readonly of: 'documentNumber' | 'birthDate' | 'expiryDate' | 'personalNumber' | 'composite';
  readonly passed: boolean;
};

/** The machine-readable zone as read. */
export type MrzReading = {
  readonly format: MrzFormat;
  /** What each reader saw, before anything was corrected. */
  readonly rawLines: Partial<Readonly<Record<Reader, readonly string[]>>>;
  /** After corrections and vote. */
  readonly lines: readonly string[];
  readonly corrections: readonly Correction[];
  readonly checks: readonly CheckResult[];
  /** Both readers came, each on its own, to the same lines; by line in `agreeingLines`. */
  readonly readersAgree: boolean;
  readonly agreeingLines: readonly boolean[];
  readonly fields: ReadFields;
};
