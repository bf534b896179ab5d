import type { FaceSheet } from '@visavis/domain/analysis/face-sheet';
import type { CaseId, ExportId, Instant, SessionId, SnapshotId, StepId } from '@visavis/domain/ids';
import type { LocalText } from '@visavis/domain/language';
import type { Outcome } from '@visavis/domain/outcome/outcome';
import type { LightCheck, LightCheckEnd } from '@visavis/domain/session/light-check';
import type {
  ExternalCheck,
  FieldAnswer,
  Gap,
  Participant,
  Speaker,
  StepResult,
} from '@visavis/domain/session/session';
import type { ReviewedAnalysis } from './review-analyses.ts';
import type { StillView } from '../stills/still-note.tsx';
import type { Stretch } from './stretches.ts';

/** What shows on the row of steps: the time in which both screens stood at a step. */
export type Segment = {
  readonly stepId: StepId;
  readonly fromMs: number;
  readonly toMs: number;
  readonly result: StepResult | null;
};

export const MARK_KINDS = [
  'SNAPSHOT',
  'CODE_SENT',
  'CODE_VERIFIED',
  'CODE_WRONG',
  'LEFT',
  'RETURNED',
  'NOTE',
  'MACHINE_LOOK',
  'MACHINE_STOP',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something that happened at one moment of the session. */
export type Mark = {
  readonly key: string;
  readonly kind: MarkKind;
  readonly atMs: number;
  readonly stepId?: StepId | undefined;
  readonly participant?: Participant | undefined;
};

/** A part of the time line of which a track is missing. */
export type PlacedGap = Pick<Gap, 'track' | 'cause'> & {
  readonly participant: Speaker;
  readonly fromMs: number;
  readonly toMs: number;
};

/** A time between two stretches in which nothing was recorded. The time line has no place for it. */
export type PlacedBreak = { readonly atMs: number; readonly missingMs: number };

export type ReviewedStep = {
  readonly stepId: StepId;
  readonly title: LocalText;
  readonly mandatory: boolean;
  readonly result: StepResult | null;
  readonly remark: string | null;
  /** How often it was answered other than *passed*. */
  readonly failedTries: number;
  /** What was not simply as declared. */
  readonly fields: readonly FieldAnswer[];
  readonly check: ExternalCheck | null;
  /** What software said of its pictures, the worst first. */
  readonly analyses: readonly ReviewedAnalysis[];
  readonly recordedAtMs: number | null;
  /** Where the step was first shown. */
  readonly atMs: number | null;
};

export type ReviewedSnapshot = {
  readonly id: SnapshotId;
  readonly stepId: StepId | null;
  readonly takenAt: Instant;
  readonly atMs: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Cut out of another one, which is here too. */
  readonly isPart: boolean;
  /** What the customer's camera gave of the same moment. */
  readonly still: (StillView & { readonly id: SnapshotId }) | null;
};

/** Where on the time line. */
type Placed = { readonly atMs: number };

/** What somebody wrote, and when. */
export type PlacedWords = { readonly text: string; readonly at: Instant; readonly atMs: number };

/** Whether there is something to play. Stills along the time line come a little later. */
export type Readiness =
  | { readonly state: 'NONE' | 'SESSION_OPEN' | 'ERASED' }
  | { readonly state: 'READY'; readonly lacksStills: boolean };

/** The film of a session, which is made when somebody asks for it; `share` goes from 0 to 1. */
export type Film =
  | { readonly state: 'NONE' | 'FAILED' }
  | { readonly state: 'MAKING'; readonly share: number }
  | { readonly state: 'MADE'; readonly exportId: ExportId; readonly sizeBytes: number };

/** Everything that the reviewer's page shows of one session. */
export type ReviewData = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly reference: string;
  readonly personName: string;
  readonly agentName: string | null;
  readonly beganAt: Instant | null;
  readonly readiness: Readiness;
  readonly film: Film;
  readonly failed: readonly { readonly participant: Speaker }[];
  /** Of visitors who spoke, by their ids. */
  readonly visitorNames: Readonly<Record<string, string>>;
  readonly stretches: readonly Stretch[];
  readonly segments: readonly Segment[];
  readonly marks: readonly Mark[];
  readonly gaps: readonly PlacedGap[];
  readonly breaks: readonly PlacedBreak[];
  readonly steps: readonly ReviewedStep[];
  readonly snapshots: readonly ReviewedSnapshot[];
  readonly notes: readonly PlacedWords[];
  /** The agent's silent signs. */
  readonly flags: readonly PlacedWords[];
  /** How the agent compared faces; the last one counts. */
  readonly faceSheets: readonly (Pick<FaceSheet, 'regions' | 'overall' | 'at'> & Placed)[];
  readonly lightChecks: readonly (Pick<LightCheck, 'number'> &
    Placed & { readonly end: LightCheckEnd | null })[];
  readonly chat: readonly (PlacedWords & { readonly from: Participant })[];
  readonly outcome: Outcome | null;
  readonly review: {
    readonly verdict: 'CONFIRMED' | 'RETURNED';
    readonly remark: string | null;
    readonly reviewerName: string | null;
    readonly at: Instant;
  } | null;
  /** Why this person can't judge the session; null where they can. */
  readonly verdictBlocked: 'OWN_SESSION' | 'ROLE' | 'NOT_ENDED' | 'REVIEWED' | null;
};
