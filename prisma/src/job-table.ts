import type { CaseId, ExportId, RecordingId, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Fact } from '@visavis/domain/journal/fact';

/** Every job, with what it is told: ids only, so that a job that runs late sees things as they are then. */
export type JobTable = {
  readonly 'finish-recording': {
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly recordingId: RecordingId;
  };
  readonly 'compare-still': {
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly snapshotId: SnapshotId;
  };
  readonly 'make-export': {
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly exportId: ExportId;
  };
};
export type JobName = keyof JobTable;
export const JOB_NAMES = [
  'finish-recording',
  'compare-still',
  'make-export',
] as const satisfies readonly JobName[];

/** One job to do. */
export type JobOrder = {
  readonly [Name in JobName]: { readonly name: Name; readonly ids: JobTable[Name] };
}[JobName];

type JobsOfFact = {
  readonly [Type in Fact['type']]?: (
    caseId: CaseId,
    fact: Extract<Fact, { readonly type: Type }>,
  ) => readonly JobOrder[];
};

/** Which jobs follow from which fact. Nothing else makes a job, so none can be forgotten. */
const JOBS_OF_FACT: JobsOfFact = {
  'recording.stored': (caseId, { sessionId, recordingId }) => [
    { name: 'finish-recording', ids: { caseId, sessionId, recordingId } },
  ],
  'export.requested': (caseId, { sessionId, exportId }) => [
    { name: 'make-export', ids: { caseId, sessionId, exportId } },
  ],
  'snapshot.taken': (caseId, { sessionId, snapshotId, source }) =>
    source === 'CAMERA' ? [{ name: 'compare-still', ids: { caseId, sessionId, snapshotId } }] : [],
};

/** The jobs that follow from a fact. */
export function listJobs(caseId: CaseId, fact: Fact): readonly JobOrder[] {
  const follow: ((caseId: CaseId, fact: never) => readonly JobOrder[]) | undefined =
    JOBS_OF_FACT[fact.type];
  return follow?.(caseId, fact as never) ?? [];
}
