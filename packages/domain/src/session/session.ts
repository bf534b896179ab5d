import type { Analysis } from '../analysis/analysis.ts';
import type { FaceSheet } from '../analysis/face-sheet.ts';
import type {
  ExportId,
  Instant,
  RecordingId,
  SessionId,
  SnapshotId,
  StaffId,
  StepId,
} from '../ids.ts';
import type { Draw } from '../procedure/lots.ts';
import type { DataField } from '../procedure/procedure.ts';
import type { CallBack } from '../schedule/call-back.ts';
import type { Outcome } from '../outcome/outcome.ts';
import type { Review } from '../review/review.ts';
import type { LightCheck } from './light-check.ts';
import type { LapsedOffer, Offer } from './ringing.ts';

/** The two sides of every call. */
export const PARTICIPANTS = ['CUSTOMER', 'AGENT'] as const;
export type Participant = (typeof PARTICIPANTS)[number];

/** Whoever may be seen and heard, and so is recorded: both sides, and who of the bank visits them. */
export const SPEAKERS = [...PARTICIPANTS, 'VISITOR'] as const;
export type Speaker = (typeof SPEAKERS)[number];

export const STEP_RESULTS = ['PASSED', 'FAILED', 'NOT_POSSIBLE'] as const;
export type StepResult = (typeof STEP_RESULTS)[number];

/** `KEPT`: what was declared stays, although the customer says something else. */
export const FIELD_VERDICTS = ['MATCH', 'CHANGED', 'NEW', 'KEPT'] as const;

/** What the agent made of one field of the customer's data. */
export type FieldAnswer = {
  readonly field: DataField;
  readonly verdict: (typeof FIELD_VERDICTS)[number];
  /** What it is now, where it was changed or is new. */
  readonly value?: string;
};

export const CHECK_RESULTS = ['POSITIVE', 'NEGATIVE', 'UNAVAILABLE'] as const;

/** What a register outside answered. `reference` finds the answer there. */
export type ExternalCheck = {
  readonly result: (typeof CHECK_RESULTS)[number];
  readonly reference?: string;
};

/** What the agent says of a step. */
export type StepAnswer = {
  readonly result: StepResult;
  readonly remark?: string | undefined;
  readonly fields?: readonly FieldAnswer[] | undefined;
  readonly check?: ExternalCheck | undefined;
};

/** The last answer to a step. Earlier answers are in the journal. */
export type StepRecord = {
  readonly stepId: StepId;
  readonly result: StepResult;
  readonly remark?: string;
  readonly fields?: readonly FieldAnswer[];
  readonly check?: ExternalCheck;
  /** How often it was answered other than *passed*. */
  readonly failedTries?: number;
  readonly at: Instant;
};

/** A stored file: where, how large, and the SHA-256 (hex) of its bytes and of the sealed file. */
export type EvidenceRef = {
  readonly key: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly ciphertextSha256: string;
};

/**
 * `STREAM`: a keyframe as it was recorded. `CAMERA`: a still that the customer's camera took. `CROP`: a
 * part of another snapshot, which stays.
 */
export const SNAPSHOT_SOURCES = ['STREAM', 'CAMERA', 'CROP'] as const;
export type SnapshotSource = (typeof SNAPSHOT_SOURCES)[number];

/** How like a still of the camera is to the recorded frame of the same moment. */
export type StillComparison = {
  /** Structural similarity (Wang et al. 2004), at most 1. */
  readonly similarity: number;
  /** False: the still does not show what was recorded, and is suspicious. */
  readonly belongs: boolean;
  /** Name and version of the way in which it was measured. */
  readonly method: string;
  readonly at: Instant;
};

export type Area = {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

export type Snapshot = {
  readonly id: SnapshotId;
  readonly source: SnapshotSource;
  /** Of a still: the recorded snapshot that the same press of a key took. Of a crop: what it is cut from. */
  readonly of?: SnapshotId;
  /** Of a crop: where in the other picture, in its pixels. */
  readonly area?: Area;
  readonly comparison?: StillComparison;
  readonly stepId?: StepId;
  readonly takenAt: Instant;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly evidence: EvidenceRef;
};

export type GapCause = 'LOST' | 'MUTED' | 'DISCONNECTED' | 'RESTARTED';

/** A stretch of a track that could not be recorded. Times are ms since the recording's `startedAt`. */
export type Gap = {
  readonly track: 'AUDIO' | 'VIDEO';
  readonly fromMs: number;
  readonly toMs: number;
  readonly cause: GapCause;
};

/**
 * What was recorded of one participant in one stretch. `startedAt` is zero on the file's time line and
 * is the same for both sides of a stretch, so the two files play in step. A visitor has stretches of
 * their own.
 */
export type Recording = {
  readonly id: RecordingId;
  readonly participant: Speaker;
  /** Who the visitor is. */
  readonly staffId?: StaffId;
  readonly stretch: number;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly durationMs: number;
  readonly videoFrames: number;
  readonly audioPackets: number;
  readonly gaps: readonly Gap[];
  /** The Matroska file, exactly as it was written. */
  readonly raw: EvidenceRef;
  /** Before `raw` from `bodyFrom` on this makes one seekable WebM: length, tracks and seek index. */
  readonly head: EvidenceRef;
  /** Where in `raw` the first cluster begins. */
  readonly bodyFrom: number;
  readonly thumbnails?: Thumbnails;
};

/** One picture that holds a row-major grid of stills, one every `everyMs`. */
export type Thumbnails = {
  readonly sheet: EvidenceRef;
  readonly columns: number;
  readonly count: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly everyMs: number;
};

/** A film of a session that somebody asked for: both sides beside each other, as MP4. */
export type RecordingExport = {
  readonly id: ExportId;
  readonly requestedBy: StaffId;
  readonly requestedAt: Instant;
  /** There once it is made. */
  readonly file?: EvidenceRef;
  readonly failedAt?: Instant;
};

export type Note = { readonly text: string; readonly at: Instant };

export const CODE_CHANNELS = ['SMS', 'EMAIL'] as const;
export type CodeChannel = (typeof CODE_CHANNELS)[number];

/** The one-time code of a session; only its hash is kept. */
export type OneTimeCode = {
  readonly codeHash: string;
  readonly channel: CodeChannel;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly sends: number;
  readonly tries: number;
  readonly verifiedAt?: Instant;
};

/** A time in which one side was not connected. Open while `returnedAt` is missing. */
export type ContinuityBreak = {
  readonly participant: Participant;
  readonly leftAt: Instant;
  readonly returnedAt?: Instant;
};

/** Something that may matter and proves nothing: for the agent to look at, never a verdict. */
export type Signal = {
  readonly kind: SignalKind;
  /** Of the way in which it was found. */
  readonly version: number;
  /** What was measured, as it came. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly at: Instant;
};

export const SIGNAL_KINDS = [
  'VIRTUAL_CAMERA',
  'IMPLAUSIBLE_CAMERA',
  'FRAME_TIMING',
  'DEVICE_CHANGED',
  'PAGE_HIDDEN',
  'REMOTE_CONTROL',
  'COUNTRY_DIFFERS',
  'ANONYMISING_NETWORK',
  'LOCATION_REFUSED',
  'LOCATION_DIFFERS',
  'SECOND_DEVICE',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A line of the chat. */
export type ChatMessage = {
  readonly from: Participant;
  readonly text: string;
  readonly at: Instant;
};

/** A time in which the agent asked the customer to wait; open while `endedAt` is missing. */
export type Hold = { readonly startedAt: Instant; readonly endedAt?: Instant };

/** The agent's silent sign that something is wrong. */
export type Flag = { readonly remark?: string; readonly at: Instant };

/** Somebody of the bank who joined a session that another one leads. */
export type Visit = {
  readonly staffId: StaffId;
  readonly joinedAt: Instant;
  readonly leftAt?: Instant;
};

export type SessionState = 'WAITING' | 'CLAIMED' | 'LIVE' | 'CLOSING' | 'ENDED';

/** One live call of a case. */
export type Session = {
  readonly id: SessionId;
  readonly state: SessionState;
  readonly queuedAt: Instant;
  readonly agentId?: StaffId;
  readonly claimedAt?: Instant;
  readonly beganAt?: Instant;
  readonly closedAt?: Instant;
  readonly endedAt?: Instant;
  readonly currentStep?: StepId;
  readonly stepShownAt?: Instant;
  readonly draw?: Draw;
  /** The model of the document that the customer shows. */
  readonly document?: { readonly id: string; readonly version: number };
  readonly offer?: Offer;
  readonly callBack?: CallBack;
  readonly lapsedOffers: readonly LapsedOffer[];
  /** Since when the agent wishes that somebody joins. */
  readonly helpAskedAt?: Instant;
  readonly steps: readonly StepRecord[];
  readonly snapshots: readonly Snapshot[];
  /** In the order in which they came. */
  readonly analyses: readonly Analysis[];
  /** How the agent held two faces against each other; the last one counts. */
  readonly faceSheets: readonly FaceSheet[];
  readonly lightChecks: readonly LightCheck[];
  readonly notes: readonly Note[];
  readonly signals: readonly Signal[];
  readonly chat: readonly ChatMessage[];
  readonly holds: readonly Hold[];
  readonly flags: readonly Flag[];
  readonly visits: readonly Visit[];
  readonly code?: OneTimeCode;
  readonly breaks: readonly ContinuityBreak[];
  readonly recordings: readonly Recording[];
  readonly exports: readonly RecordingExport[];
  readonly outcome?: Outcome;
  readonly review?: Review;
};
