declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type CaseId = Branded<'CaseId'>;
export type SessionId = Branded<'SessionId'>;
export type SnapshotId = Branded<'SnapshotId'>;
export type AnalysisId = Branded<'AnalysisId'>;
export type RecordingId = Branded<'RecordingId'>;
export type ExportId = Branded<'ExportId'>;
export type StaffId = Branded<'StaffId'>;
export type ApiKeyId = Branded<'ApiKeyId'>;
export type StepId = Branded<'StepId'>;

/** A moment as ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it; sorts as text. */
export type Instant = string;

/** Milliseconds from one instant to a later one. */
export const msBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

/** The instant `ms` milliseconds after the given one. */
export const plusMs = (at: Instant, ms: number): Instant =>
  new Date(Date.parse(at) + ms).toISOString();
