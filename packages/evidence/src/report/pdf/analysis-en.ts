import type { AnalysisFailure, AnalysisKind, FieldStatus } from '@visavis/domain/analysis/analysis';
import type {
  COMPARED_WITH,
  FindingCode,
  FindingLevel,
  LivenessPrompt,
} from '@visavis/domain/analysis/findings';

type Table<Key extends string> = Readonly<Record<Key, string>>;

/** The words for what software said. What stands in braces is put in by `fill`. */
export type AnalysisWords = {
  readonly kind: Table<AnalysisKind>;
  readonly level: Table<FindingLevel>;
  /** As a statement for the record; the console's words tell the agent what to do, too. */
  readonly finding: Table<FindingCode>;
  readonly withWhom: Table<(typeof COMPARED_WITH)[number]>;
  readonly prompt: Table<LivenessPrompt>;
  readonly failure: Table<AnalysisFailure>;
  readonly status: Table<FieldStatus>;
} & Table<
  | 'title'
  | 'outside'
  | 'mrz'
  | 'visual'
  | 'readAs'
  | 'rule'
  | 'took'
  | 'models'
  | 'modelsTitle'
  | 'modelsLead'
  | 'agreed'
  | 'overruled'
  | 'overruledSilently'
  | 'glance'
>;

export const ANALYSIS_ENGLISH: AnalysisWords = {
  title: 'Machine help',
  outside: 'Machine help beside the steps',
  kind: {
    FACE: 'Face',
    DOCUMENT: 'Document',
    COMPARISON: 'Face comparison',
    LIVENESS: 'Movement',
    INJECTION: 'Picture stream',
  },
  level: {
    GOOD: 'in order',
    LOOK: 'look',
    STOP: 'stop',
  },
  finding: {
    FACE_CLEAR: 'One face, sharp and well lit',
    FACE_MISSING: 'No face found',
    FACE_SEVERAL: 'More than one face',
    FACE_FAR: 'The face is small',
    FACE_BLURRED: 'The face is blurred',
    FACE_DARK: 'The face is too dark',
    FACE_BRIGHT: 'The face is too bright',
    FACE_TURNED: 'The head is turned',
    FACE_NOT_TURNED: 'The head is not turned far enough',
    FACE_EYES_COVERED: 'The eyes seem covered',
    FACE_MOUTH_COVERED: 'Mouth or nose seem covered',
    DOCUMENT_CLEAR: 'Document sharp and whole',
    DOCUMENT_MISSING: 'No document found',
    DOCUMENT_CUT_OFF: 'A corner is outside',
    DOCUMENT_FAR: 'The document is small',
    DOCUMENT_BLURRED: 'The document is blurred',
    DOCUMENT_DARK: 'The document is too dark',
    DOCUMENT_BRIGHT: 'The document is too bright',
    DOCUMENT_GLARE: 'A reflection covers a part',
    DOCUMENT_EXPIRED: 'The document has expired',
    DOCUMENT_VALID_TOO_LONG: 'Valid for longer than this type ever is',
    DOCUMENT_TYPE_DIFFERS: 'Not the type of document that was chosen',
    PORTRAIT_FOUND: 'Portrait found in the document',
    PORTRAIT_MISSING: 'No portrait found in the document',
    MRZ_CLEAR: 'Machine-readable zone read, all check digits hold',
    MRZ_UNREAD: 'The machine-readable zone could not be read',
    MRZ_CHECK_DIGIT: 'A check digit is wrong',
    MRZ_READERS_DISAGREE: 'Two readers read it differently',
    MRZ_DATE_IMPOSSIBLE: 'A date in the machine-readable zone can’t be',
    MRZ_STATE_UNKNOWN: 'A country code that does not exist',
    MRZ_MALFORMED: 'Not built as the standard says',
    MRZ_CORRECTED: 'Single characters were corrected',
    BARCODE_READ: 'Barcode read',
    BARCODE_DIFFERS: 'The barcode says something else than the print',
    FIELD_MATCH: '{field}: as declared',
    FIELD_NEAR: '{field}: nearly as declared',
    FIELD_CHANGED: '{field}: differs from what was declared',
    FIELD_UNREAD: '{field}: not read',
    FACES_MATCH: 'The same face as {what}',
    FACES_UNSURE: 'Perhaps the same face as {what}',
    FACES_DIFFER: 'Another face than {what}',
    PROMPT_SEEN: '{what}: seen',
    PROMPT_NOT_SEEN: '{what}: not seen',
    PROMPT_CANT_TELL: '{what}: can’t tell',
    STREAM_CLEAR: 'Nothing odd about the picture stream',
    STREAM_CANT_TELL: 'Too little to judge the picture stream',
    STILL_DIFFERS: 'The camera’s still does not show what was recorded',
    FLASH_NOT_FOLLOWED: 'The face did not follow the colours of the screen',
    FRAMES_REPEATED: 'Frames repeat, as in a film',
    TIMING_TOO_EVEN: 'Frames come more evenly than from a camera',
    NOISE_MISSING: 'The noise of a real camera is missing',
    IDENTITY_UNSTEADY: 'The face changes when it is covered or moves',
    SPOOF_HINT: 'A model takes this for a picture of a picture. It is often wrong',
  },
  withWhom: {
    PORTRAIT: 'in the document',
    SESSION: 'in this session’s other pictures',
    EARLIER: 'in the earlier session',
  },
  prompt: {
    TURN: 'Turning the head',
    TURN_LEFT: 'Turning left',
    TURN_RIGHT: 'Turning right',
    EYES_CLOSED: 'Closing the eyes',
    HAND: 'The hand before the face',
  },
  failure: {
    POISON: 'The picture could not be analysed: it ended the process twice',
    TIMEOUT: 'The analysis took too long',
    UNDECODABLE: 'The picture is damaged, or too large to analyse',
    UNAVAILABLE: 'Machine help was not running',
  },
  status: {
    MATCH: 'as declared',
    NEAR: 'nearly',
    CHANGED: 'differs',
    UNREAD: 'not read',
  },
  mrz: 'MRZ',
  visual: 'Print',
  readAs: 'Read',
  rule: 'rule {name} {version}',
  took: '{s} s',
  models: 'Models',
  modelsTitle: 'Models of the machine help',
  modelsLead:
    'SHA-256 of each network that had a part in a result, as it stands in the journal. Software helped and decided nothing.',
  agreed: 'The agent agreed, {at}',
  overruled: 'The agent overruled it, {at}: {remark}',
  overruledSilently: 'The agent overruled it, {at}',
  glance: '{results} results; stop: {stops}, overruled by the agent: {overruled}',
};
