import type { AnalysisId, Instant, SnapshotId, StaffId, StepId } from '../ids.ts';
import type { DataField } from '../procedure/procedure.ts';
import type { Area, EvidenceRef } from '../session/session.ts';
import type { Finding } from './findings.ts';

/**
 * `FACE` and `DOCUMENT` look at one snapshot; `COMPARISON` holds faces of several against each other;
 * `LIVENESS` and `INJECTION` look at the stream around a moment.
 */
export const ANALYSIS_KINDS = ['FACE', 'DOCUMENT', 'COMPARISON', 'LIVENESS', 'INJECTION'] as const;
export type AnalysisKind = (typeof ANALYSIS_KINDS)[number];

/**
 * Why there is no result. `POISON`: the picture brought the decoder or a model down. `UNDECODABLE`: it
 * is none that we take, or it is broken. `UNAVAILABLE`: the process that looks at pictures did not answer.
 */
export const ANALYSIS_FAILURES = ['POISON', 'TIMEOUT', 'UNDECODABLE', 'UNAVAILABLE'] as const;
export type AnalysisFailure = (typeof ANALYSIS_FAILURES)[number];

export const FIELD_STATUSES = ['MATCH', 'NEAR', 'CHANGED', 'UNREAD'] as const;
export type FieldStatus = (typeof FIELD_STATUSES)[number];

/** One field of the document beside what the bank declared. */
export type FieldReading = {
  readonly field: DataField;
  readonly status: FieldStatus;
  readonly declared?: string;
  /** As the machine readable zone has it, in its letters. */
  readonly mrz?: string;
  /** As it is printed for people. */
  readonly visual?: string;
};

/** What was read from a document. Personal data: it is in no fact, and in no log. */
export type DocumentReading = {
  readonly format?: 'TD1' | 'TD2' | 'TD3';
  /** The lines of the machine readable zone as they were read, before anything was corrected. */
  readonly lines: readonly string[];
  readonly fields: readonly FieldReading[];
  /** ISO 8601. */
  readonly expiresOn?: string;
  /** ISO 3166-1 alpha-3, or a code of ICAO 9303 part 3. */
  readonly issuingState?: string;
};

/** A model by the digest of its file. */
export type Model = { readonly name: string; readonly sha256: string };

/** The part of a picture that was compared or read. */
export type AnalysisCrop = {
  readonly what: 'FACE' | 'PORTRAIT' | 'DOCUMENT' | 'MRZ';
  readonly of: SnapshotId;
  readonly area: Area;
  readonly evidence: EvidenceRef;
};

/** What the agent says of an analysis. Theirs stands. */
export type Judgement = {
  readonly by: StaffId;
  readonly agrees: boolean;
  readonly remark?: string;
  readonly at: Instant;
};

/** What software said of snapshots, and with what. It helps, and decides nothing. */
export type Analysis = {
  readonly id: AnalysisId;
  readonly kind: AnalysisKind;
  /** What it looked at; the first is the one that it is about. None where it looked at the stream. */
  readonly snapshots: readonly SnapshotId[];
  readonly stepId?: StepId;
  readonly at: Instant;
  readonly tookMs: number;
  readonly models: readonly Model[];
  /** Thresholds and how they are put together. */
  readonly rule: { readonly name: string; readonly version: number };
  readonly findings: readonly Finding[];
  readonly reading?: DocumentReading;
  /** Everything that was measured, as JSON. */
  readonly detail?: EvidenceRef;
  readonly crops: readonly AnalysisCrop[];
  readonly judgement?: Judgement;
  /** Instead of findings. */
  readonly failure?: AnalysisFailure;
};

/** Every file that an analysis names. */
export const listAnalysisFiles = ({ detail, crops }: Analysis): readonly EvidenceRef[] => [
  ...(detail ? [detail] : []),
  ...crops.map(({ evidence }) => evidence),
];
