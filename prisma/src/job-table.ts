import type { Case } from '@visavis/domain/case/case';
import { plusMs } from '@visavis/domain/ids';
import type {
  CaseId,
  ExportId,
  Instant,
  RecordingId,
  SessionId,
  SnapshotId,
} from '@visavis/domain/ids';
import type { Fact } from '@visavis/domain/journal/fact';
import { REMIND_BEFORE_MS } from '@visavis/domain/schedule/appointment';
import { listEvidence } from '@visavis/domain/session/list-evidence';

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
  /** Says that it is booked. `insteadOf`: when the one began that it replaces. */
  readonly 'confirm-booking': {
    readonly caseId: CaseId;
    readonly startsAt: Instant;
    readonly insteadOf?: Instant;
  };
  /** Reminds of the appointment that begins then, and afterwards notes who did not come. */
  readonly remind: { readonly caseId: CaseId; readonly startsAt: Instant };
  readonly 'note-missed': { readonly caseId: CaseId; readonly startsAt: Instant };
  /** It is the turn of somebody who asked to be called. */
  readonly 'call-customer': { readonly caseId: CaseId; readonly sessionId: SessionId };
  /** Looks at a stored snapshot that nobody has looked at while the call went on. */
  readonly 'analyse-snapshot': {
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly snapshotId: SnapshotId;
  };
  readonly 'upload-evidence': { readonly caseId: CaseId; readonly key: string };
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
  'analyse-snapshot',
  'make-export',
  'upload-evidence',
  'confirm-booking',
  'remind',
  'note-missed',
  'call-customer',
] as const satisfies readonly JobName[];

/** One job to do; `notBefore` is in the future where it has to wait. */
export type JobOrder = {
  readonly [Name in JobName]: {
    readonly name: Name;
    readonly ids: JobTable[Name];
    readonly notBefore?: Instant;
  };
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
  'appointment.booked': (caseId, { startsAt, endsAt, insteadOf }) => [
    {
      name: 'confirm-booking',
      ids: { caseId, startsAt, ...(insteadOf ? { insteadOf } : {}) },
    },
    { name: 'remind', ids: { caseId, startsAt }, notBefore: plusMs(startsAt, -REMIND_BEFORE_MS) },
    { name: 'note-missed', ids: { caseId, startsAt }, notBefore: endsAt },
  ],
  'call-back.due': (caseId, { sessionId }) => [
    { name: 'call-customer', ids: { caseId, sessionId } },
  ],
  'snapshot.taken': (caseId, { sessionId, snapshotId, source, stepId }) => {
    const ids = { caseId, sessionId, snapshotId };
    return [
      ...(source === 'CAMERA' ? [{ name: 'compare-still', ids } as const] : []),
      ...(source !== 'CROP' && stepId ? [{ name: 'analyse-snapshot', ids } as const] : []),
    ];
  },
};

/** The jobs that follow from a fact. */
export function listJobs(caseId: CaseId, fact: Fact): readonly JobOrder[] {
  const follow: ((caseId: CaseId, fact: never) => readonly JobOrder[]) | undefined =
    JOBS_OF_FACT[fact.type];
  return follow?.(caseId, fact as never) ?? [];
}

/** The uploads that follow from a change: of every file that the case names since then. */
export function listUploads(before: Case, after: Case): readonly JobOrder[] {
  const known = new Set(listEvidence(before).map(({ key }) => key));
  return listEvidence(after)
    .filter(({ key }) => !known.has(key))
    .map(({ key }) => ({ name: 'upload-evidence', ids: { caseId: after.id, key } }));
}
