import { locationFact } from '@visavis/domain/case/location';
import { digest } from '@visavis/domain/journal/chain';
import { digestOfAnswer } from '@visavis/domain/session/lead';
import type { Participant } from '@visavis/domain/session/session';
import type { Report, ReportedSession } from '../report/report-schema.ts';
import type { ReadEntry } from './check-journal.ts';
import { analysesInJournal, analysesInReport } from './analysis-sides.ts';
import { attendanceInJournal, attendanceInReport } from './attendance-sides.ts';
import type { Side } from './check-report.ts';
import { digestOf, factsOf } from './facts-of.ts';

export function caseInReport({ case: kase, sessions, journal, exported }: Report): Side {
  const { salt, declared } = kase;
  return {
    id: kase.id,
    reference: kase.reference,
    procedure: { id: kase.procedure.id, version: kase.procedure.version },
    'declared data': digest({ salt, declared }),
    consents: kase.consents.map(({ purpose, textVersion, language }) => ({
      ...{ purpose, textVersion, language },
    })),
    device: kase.device && deviceSide(kase.device, salt),
    sessions: sessions.map(({ id }) => id),
    'last entry': { seq: journal.entries, hash: journal.lastHash },
    export: { at: exported.at, by: exported.by.id },
  };
}

/** As the journal has it: of a location only that there is one, and which by its digest. */
function deviceSide(device: NonNullable<Report['case']['device']>, salt: string) {
  const { location, at, ...seen } = device;
  return { ...seen, ...(location ? locationFact({ salt }, location) : {}) };
}

export function caseInJournal(entries: readonly ReadEntry[]): Side {
  const [opened] = factsOf(entries, 'case.opened');
  const last = entries.at(-1);
  const device = factsOf(entries, 'device.checked').at(-1);
  return {
    id: last?.chainId,
    reference: opened?.reference,
    procedure: opened?.procedure,
    'declared data': opened?.declaredDigest,
    consents: factsOf(entries, 'consent.given').at(-1)?.consents ?? [],
    device: device ? { ...device, type: undefined } : undefined,
    sessions: factsOf(entries, 'session.queued').map(({ sessionId }) => sessionId),
    'last entry': { seq: last?.seq, hash: last?.hash },
    export: { at: last?.at, by: last?.actor.kind === 'STAFF' ? last.actor.id : undefined },
  };
}

export function sessionInReport(session: ReportedSession, salt: string): Side {
  const { outcome, review, code } = session;
  return {
    agent: session.agent?.id,
    begun: session.beganAt !== undefined,
    ended: session.endedAt !== undefined,
    steps: inOrder(
      session.steps
        .filter(({ result }) => result !== undefined)
        .map(({ stepId, result, remark, drawn, fields, check }) => ({
          ...{ stepId, result, drawn, remark: digestOf(salt, remark) },
          answer: fields || check ? digestOfAnswer(salt, { fields, check }) : undefined,
        })),
    ),
    snapshots: session.snapshots.map(({ id, source, of, stepId, sha256, ciphertextSha256 }) => ({
      ...{ id, source, of, stepId, sha256, ciphertextSha256 },
    })),
    comparisons: inOrder(
      session.snapshots.flatMap(({ id, comparison }) =>
        comparison ? [{ stepId: id, ...comparison, at: undefined }] : [],
      ),
    ),
    recordings: session.recordings.map(({ file, mediaType, endedAt, staff, ...rest }) => ({
      ...rest,
      staffId: staff?.id,
    })),
    'failed recordings': session.failedRecordings,
    breaks: session.breaks.map(({ participant }) => participant),
    notes: session.notes.map(({ text }) => digestOf(salt, text)),
    'one-time code': code?.verifiedAt !== undefined,
    outcome: outcome?.kind,
    reasons: outcome?.reasons.map(({ code: reason }) => reason),
    'note of the outcome': digestOf(salt, outcome?.note),
    review: review && {
      verdict: review.verdict,
      by: review.reviewer.id,
      remark: digestOf(salt, review.remark),
    },
    ...attendanceInReport(session, salt),
    ...analysesInReport(session, salt),
  };
}

export function sessionInJournal(all: readonly ReadEntry[], sessionId: string): Side {
  const entries = all.filter(({ fact }) => 'sessionId' in fact && fact.sessionId === sessionId);
  const closed = factsOf(entries, 'session.closed').at(-1) ?? leftIn(entries);
  return {
    agent:
      factsOf(entries, 'session.taken-over').at(-1)?.to ??
      factsOf(entries, 'session.claimed').at(-1)?.agentId,
    begun: factsOf(entries, 'session.begun').length > 0,
    ended: factsOf(entries, 'session.ended').length + factsOf(entries, 'session.left').length > 0,
    steps: lastAnswers(entries),
    snapshots: factsOf(entries, 'snapshot.taken').map(
      ({ snapshotId: id, source, of, stepId, sha256, ciphertextSha256 }) => ({
        ...{ id, source, of, stepId, sha256, ciphertextSha256 },
      }),
    ),
    comparisons: inOrder(
      factsOf(entries, 'snapshot.compared').map(({ snapshotId, similarity, belongs, method }) => ({
        ...{ stepId: snapshotId, similarity, belongs, method },
      })),
    ),
    recordings: factsOf(entries, 'recording.stored').map(
      ({ type, sessionId: _, recordingId: id, headSha256, ...rest }) => ({ id, ...rest }),
    ),
    'failed recordings': factsOf(entries, 'recording.failed').map(
      ({ participant, stretch, cause }) => ({ participant, stretch, cause }),
    ),
    breaks: breaksIn(entries),
    notes: factsOf(entries, 'note.added').map(({ noteDigest }) => noteDigest),
    'one-time code': factsOf(entries, 'code.entered').some(({ verified }) => verified),
    outcome: closed?.outcome,
    reasons: closed?.reasons,
    'note of the outcome': closed?.noteDigest,
    review: reviewIn(entries),
    ...attendanceInJournal(entries),
    ...analysesInJournal(entries),
  };
}

/** Leaving the queue is the one ending that needs no closing. */
function leftIn(entries: readonly ReadEntry[]) {
  if (factsOf(entries, 'session.left').length === 0) return undefined;
  return { outcome: 'ABANDONED', reasons: ['CONS-03'], noteDigest: undefined };
}

/** A side that is away already, and is reported once more, is in the same break. */
function breaksIn(entries: readonly ReadEntry[]): readonly Participant[] {
  const away = new Set<Participant>();
  return entries.flatMap(({ fact }) => {
    if (fact.type === 'participant.returned') away.delete(fact.participant);
    if (fact.type !== 'participant.disconnected' || away.has(fact.participant)) return [];
    away.add(fact.participant);
    return [fact.participant];
  });
}

type Answer = { readonly stepId: string };

const inOrder = <One extends Answer>(answers: readonly One[]): readonly One[] =>
  answers.toSorted((one, other) => (one.stepId < other.stepId ? -1 : 1));

/** The answer that counts for a step is its last one. */
function lastAnswers(entries: readonly ReadEntry[]): readonly Answer[] {
  const answers = new Map(
    factsOf(entries, 'step.recorded').map(
      ({ stepId, result, drawn, remarkDigest: remark, answerDigest: answer }) => [
        stepId,
        { stepId, result, drawn, remark, answer },
      ],
    ),
  );
  return inOrder([...answers.values()]);
}

function reviewIn(entries: readonly ReadEntry[]) {
  const given = entries.findLast(({ fact }) => fact.type === 'review.given');
  if (given?.fact.type !== 'review.given') return undefined;
  const { verdict, remarkDigest } = given.fact;
  const by = given.actor.kind === 'STAFF' ? given.actor.id : undefined;
  return { verdict, by, remark: remarkDigest };
}
