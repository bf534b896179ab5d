import { DATA_FIELDS } from '../procedure/procedure.ts';

/** What the agent does about a finding: nothing, look for themselves, or go no further without a word. */
export const FINDING_LEVELS = ['GOOD', 'LOOK', 'STOP'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/**
 * Everything that software may say of a picture or of the stream, with the levels at which it may say
 * it. Words for people are in the console's messages under `analysis.finding.CODE`.
 */
export const FINDINGS = {
  FACE_CLEAR: ['GOOD'],
  FACE_MISSING: ['LOOK', 'STOP'],
  FACE_SEVERAL: ['LOOK', 'STOP'],
  FACE_FAR: ['LOOK'],
  FACE_BLURRED: ['LOOK', 'STOP'],
  FACE_DARK: ['LOOK'],
  FACE_BRIGHT: ['LOOK'],
  FACE_TURNED: ['GOOD', 'LOOK'],
  FACE_NOT_TURNED: ['LOOK'],
  FACE_EYES_COVERED: ['LOOK'],
  FACE_MOUTH_COVERED: ['LOOK'],
  DOCUMENT_CLEAR: ['GOOD'],
  DOCUMENT_MISSING: ['LOOK', 'STOP'],
  DOCUMENT_CUT_OFF: ['LOOK'],
  DOCUMENT_FAR: ['LOOK'],
  DOCUMENT_BLURRED: ['LOOK', 'STOP'],
  DOCUMENT_DARK: ['LOOK'],
  DOCUMENT_BRIGHT: ['LOOK'],
  DOCUMENT_GLARE: ['LOOK'],
  DOCUMENT_EXPIRED: ['STOP'],
  DOCUMENT_VALID_TOO_LONG: ['LOOK', 'STOP'],
  DOCUMENT_TYPE_DIFFERS: ['LOOK', 'STOP'],
  PORTRAIT_FOUND: ['GOOD'],
  PORTRAIT_MISSING: ['LOOK'],
  MRZ_CLEAR: ['GOOD'],
  MRZ_UNREAD: ['LOOK'],
  MRZ_CHECK_DIGIT: ['STOP'],
  MRZ_READERS_DISAGREE: ['LOOK'],
  MRZ_DATE_IMPOSSIBLE: ['LOOK', 'STOP'],
  MRZ_STATE_UNKNOWN: ['LOOK', 'STOP'],
  MRZ_MALFORMED: ['LOOK', 'STOP'],
  MRZ_CORRECTED: ['LOOK'],
  BARCODE_READ: ['GOOD'],
  BARCODE_DIFFERS: ['LOOK', 'STOP'],
  FIELD_MATCH: ['GOOD'],
  FIELD_NEAR: ['LOOK'],
  FIELD_CHANGED: ['LOOK', 'STOP'],
  FIELD_UNREAD: ['LOOK'],
  FACES_MATCH: ['GOOD'],
  FACES_UNSURE: ['LOOK'],
  FACES_DIFFER: ['STOP'],
  PROMPT_SEEN: ['GOOD'],
  PROMPT_NOT_SEEN: ['STOP'],
  PROMPT_CANT_TELL: ['LOOK'],
  STREAM_CLEAR: ['GOOD'],
  STREAM_CANT_TELL: ['LOOK'],
  STILL_DIFFERS: ['STOP'],
  FLASH_NOT_FOLLOWED: ['LOOK', 'STOP'],
  FRAMES_REPEATED: ['LOOK', 'STOP'],
  TIMING_TOO_EVEN: ['LOOK'],
  NOISE_MISSING: ['LOOK'],
  IDENTITY_UNSTEADY: ['LOOK', 'STOP'],
  SPOOF_HINT: ['LOOK'],
} as const satisfies Record<string, readonly FindingLevel[]>;
export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]];

/** With whose face one is compared: the document's, another of this session, one of an earlier session. */
export const COMPARED_WITH = ['PORTRAIT', 'SESSION', 'EARLIER'] as const;

/** What was asked for in front of the camera, as software knows it; a `TURN` may be to either side. */
export const LIVENESS_PROMPTS = ['TURN', 'TURN_LEFT', 'TURN_RIGHT', 'EYES_CLOSED', 'HAND'] as const;
export type LivenessPrompt = (typeof LIVENESS_PROMPTS)[number];

/**
 * The only words that a value of a finding may be, so that none carries personal data into the journal.
 * Everything else is a number or a yes or no.
 */
export const FINDING_WORDS = [
  ...DATA_FIELDS,
  ...COMPARED_WITH,
  ...LIVENESS_PROMPTS,
  'FRONT',
  'BACK',
  'TD1',
  'TD2',
  'TD3',
  'PDF417',
  'QR',
  'sex',
  'expiryDate',
  'issueDate',
  'issuingState',
  'personalNumber',
  'composite',
  'TOO_FEW_FRAMES',
  'NO_FACE',
] as const;
export type FindingWord = (typeof FINDING_WORDS)[number];

/** One thing that software found, with what it measured. */
export type Finding = {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly values: Readonly<Record<string, number | boolean | FindingWord>>;
};

const WEIGHTS = { STOP: 0, LOOK: 1, GOOD: 2 } as const satisfies Record<FindingLevel, number>;

/** The worst first; what is equally bad stays in its order. */
export const worstFirst = <One extends { readonly level: FindingLevel }>(
  findings: readonly One[],
): readonly One[] => findings.toSorted((one, other) => WEIGHTS[one.level] - WEIGHTS[other.level]);

/** The level of the worst; GOOD where there is none. */
export const worstLevel = (findings: readonly Pick<Finding, 'level'>[]): FindingLevel =>
  worstFirst(findings)[0]?.level ?? 'GOOD';
