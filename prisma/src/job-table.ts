import type { CaseId, RecordingId, SessionId } from '@visavis/domain/ids';
import type { Fact } from '@visavis/domain/journal/fact';

/** Every job, with what it is told: ids only, so that a job that runs late sees things as they are then. */
export type JobTable = {
  readonly 'finish-recording': {
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly recordingId: RecordingId;
  };
};
export type JobName = keyof JobTable;
export const JOB_NAMES = ['finish-recording'] as const satisfies readonly JobName[];

/** One job to do. */
export type JobOrder = {
  readonly [Name in JobName]: { readonly name: Name; readonly ids: JobTable[Name] };
}[JobName];

type JobOfFact = {
  readonly [Type in Fact['type']]?: (
    caseId: CaseId,
    fact: Extract<Fact, { readonly type: Type }>,
  ) => JobOrder;
};

/** Which job follows from which fact. Nothing else makes a job, so none can be forgotten. */
const JOB_OF_FACT: JobOfFact = {
  'recording.stored': (caseId, { sessionId, recordingId }) => ({
    name: 'finish-recording',
    ids: { caseId, sessionId, recordingId },
  }),
};

/** The job that follows from a fact, where one does. */
export function findJob(caseId: CaseId, fact: Fact): JobOrder | undefined {
  const follow: ((caseId: CaseId, fact: never) => JobOrder) | undefined = JOB_OF_FACT[fact.type];
  return follow?.(caseId, fact as never);
}
