import type { Case } from '@visavis/domain/case/case';
import type { StaffId } from '@visavis/domain/ids';
import type { JournalEntry } from '@visavis/domain/journal/chain';
import type { LocalText } from '@visavis/domain/language';
import type { ReasonCode } from '@visavis/domain/outcome/reasons';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import type { EvidenceRef, Recording, Session, Snapshot } from '@visavis/domain/session/session';
import { recordingName, snapshotName } from '../package/file-names.ts';
import type { ReportedHead } from './report-heads.ts';
import { filesOfAnalyses, reportAnalyses } from './report-analyses.ts';
import { reportAttendance } from './report-attendance.ts';
import { documentOf, procedureOf, scriptOf } from './report-script.ts';
import { reportSchema, type Report, type ReportedSession } from './report-schema.ts';
import { accessOf, courseOf, stepCourseOf } from './session-course.ts';
import type { Told } from './told.ts';

/** What a report is made of: the case as of the last entry of its journal, and words for its ids. */
export type Reported = {
  readonly case: Case;
  readonly procedure: Procedure;
  readonly journal: readonly JournalEntry[];
  readonly heads: readonly ReportedHead[];
  readonly bank: string;
  readonly staffName: (id: StaffId) => string;
  readonly reasonWords: (code: ReasonCode) => LocalText;
};

/** The report of a case. The last entry of its journal says who asked for it. */
export function makeReport(reported: Reported): Report {
  const { case: kase, procedure, journal, bank } = reported;
  const last = journal.at(-1);
  if (!last || last.actor.kind !== 'STAFF' || last.fact.type !== 'package.exported')
    throw new Error('The journal of a report must end with the entry that it was asked for');
  return reportSchema.parse({
    type: 'visavis-report-1',
    bank,
    exported: { at: last.at, by: personOf(reported, last.actor.id) },
    case: {
      id: kase.id,
      reference: kase.reference,
      bankReference: kase.bankReference,
      language: kase.language,
      openedAt: kase.openedAt,
      procedure: procedureOf(procedure),
      declared: kase.declared,
      salt: kase.salt,
      consents: [...kase.consents],
      device: kase.device,
      ...accessOf(told(journal)),
    },
    sessions: kase.sessions.map((session, index) => sessionOf(reported, session, index + 1)),
    journal: { entries: journal.length, lastHash: last.hash, heads: [...reported.heads] },
    staff: staffIn(journal).map((id) => personOf(reported, id)),
  } satisfies Report);
}

/** The stored file behind each file that the report of a case names. */
export function storedFiles(kase: Case): ReadonlyMap<string, EvidenceRef> {
  return new Map(
    kase.sessions.flatMap(({ snapshots, analyses, recordings }, index) => [
      ...filesOfAnalyses(analyses, index + 1),
      ...snapshots.map((one, at) => {
        const of = { ...one, session: index + 1, position: at + 1 };
        return [snapshotName(of), one.evidence] as const;
      }),
      ...recordings.map((one) => [recordingName({ ...one, session: index + 1 }), one.raw] as const),
    ]),
  );
}

/** A case's chain holds facts of cases alone. */
const told = (journal: readonly JournalEntry[]) => journal as readonly Told[];

/** Everybody of the bank whose id is in the journal, in the order in which they came. */
const staffIn = (journal: readonly JournalEntry[]): readonly StaffId[] => [
  ...new Set(
    journal.flatMap(({ actor, fact }) => [
      ...(actor.kind === 'STAFF' ? [actor.id] : []),
      ...(fact.type === 'session.offered' || fact.type === 'session.routed' ? fact.eligible : []),
    ]),
  ),
];

const personOf = ({ staffName }: Reported, id: StaffId) => ({ id, name: staffName(id) });

function sessionOf(reported: Reported, session: Session, number: number): ReportedSession {
  const { queuedAt, claimedAt, beganAt, closedAt, endedAt, agentId, code } = session;
  return {
    id: session.id,
    queuedAt,
    claimedAt,
    beganAt,
    closedAt,
    endedAt,
    agent: agentId && personOf(reported, agentId),
    steps: stepsOf(reported, session),
    snapshots: session.snapshots.map((one, index) => snapshotOf(one, number, index + 1)),
    notes: session.notes.map(({ text, at }) => ({ text, at })),
    code: code && {
      channel: code.channel,
      sends: code.sends,
      tries: code.tries,
      sentAt: code.sentAt,
      verifiedAt: code.verifiedAt,
    },
    breaks: [...session.breaks],
    recordings: session.recordings.map((one) => recordingOf(reported, one, number)),
    failedRecordings: failuresOf(reported.journal, session),
    outcome: outcomeOf(reported, session),
    review: reviewOf(reported, session),
    ...reportAttendance(session, reported.staffName),
    analyses: reportAnalyses(session, number),
    document: documentOf(reported.procedure, session, told(reported.journal)),
    ...courseOf(told(reported.journal), session.id),
  };
}

function stepsOf({ procedure, journal }: Reported, session: Session): ReportedSession['steps'] {
  return scriptOf(procedure, session).map((scripted) => {
    const record = session.steps.find(({ stepId }) => stepId === scripted.stepId);
    const { fields, check, ...answer } = record ?? {};
    return {
      ...scripted,
      ...answer,
      ...(fields ? { fields: [...fields] } : {}),
      ...(check ? { check } : {}),
      ...stepCourseOf(told(journal), session.id, scripted.stepId),
    };
  });
}

const fileOf = (name: string, { mediaType, sizeBytes, sha256, ciphertextSha256 }: EvidenceRef) => ({
  file: name,
  mediaType,
  sizeBytes,
  sha256,
  ciphertextSha256,
});

const snapshotOf = ({ evidence, ...rest }: Snapshot, session: number, position: number) => ({
  ...rest,
  ...fileOf(snapshotName({ session, position, evidence, ...rest }), evidence),
});

function recordingOf(reported: Reported, recording: Recording, session: number) {
  const { raw, id, participant, staffId, stretch, startedAt, endedAt, durationMs } = recording;
  const { videoFrames, audioPackets, gaps } = recording;
  return {
    ...{ id, participant, stretch, startedAt, endedAt, durationMs, videoFrames, audioPackets },
    ...(staffId ? { staff: personOf(reported, staffId) } : {}),
    gaps: [...gaps],
    ...fileOf(recordingName({ session, participant, stretch }), raw),
  };
}

const failuresOf = (journal: readonly JournalEntry[], session: Session) =>
  journal.flatMap(({ fact }) =>
    fact.type === 'recording.failed' && fact.sessionId === session.id
      ? [{ participant: fact.participant, stretch: fact.stretch, cause: fact.cause }]
      : [],
  );

const outcomeOf = ({ reasonWords }: Reported, { outcome }: Session) =>
  outcome && {
    ...outcome,
    reasons: outcome.reasons.map((code) => ({ code, words: reasonWords(code) })),
  };

const reviewOf = (reported: Reported, { review }: Session) =>
  review && {
    verdict: review.verdict,
    remark: review.remark,
    reviewer: personOf(reported, review.reviewerId),
    at: review.at,
  };
