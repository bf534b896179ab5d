import type { Procedure } from '@visavis/domain/procedure/procedure';
import { anUnplayed, play } from '@visavis/domain/procedure/replay';
import type { Session } from '@visavis/domain/session/session';
import type { Report, ReportedSession } from '../report/report-schema.ts';
import { documentOf, procedureOf, scriptOf } from '../report/report-script.ts';
import { accessOf, courseOf, stepCourseOf } from '../report/session-course.ts';
import type { ReadEntry, ReadHead } from './check-journal.ts';
import type { Side } from './check-report.ts';
import { factsOf } from './facts-of.ts';

/** What the report tells of the rules, the devices and the signatures. */
export const rulesInReport = ({ case: kase, journal }: Report): Side => ({
  'rules of the procedure': kase.procedure,
  devices: kase.devices,
  refusals: kase.refusals,
  'signed heads': journal.heads.map(({ stampedAt: _, ...head }) => head),
});

/** The same, from the files that prove it. */
export const rulesInPackage = (
  procedure: Procedure,
  entries: readonly ReadEntry[],
  heads: readonly ReadHead[],
): Side => ({
  'rules of the procedure': procedureOf(procedure),
  ...accessOf(entries),
  'signed heads': heads.map(({ seq, hash, at, keyId, signature }) => ({
    ...{ seq, hash, at, keyId, signature },
  })),
});

type Step = ReportedSession['steps'][number];

/** What was put before both sides, without what was answered. */
function asked(step: Step): Partial<Step> {
  const { result, remark, fields, check, failedTries, at, ...rest } = step;
  return rest;
}

/** How a session went, as the report tells it. */
export const courseInReport = (session: ReportedSession): Side => {
  const { offers, codeCourse, camera, missingStills, helpAsked, takeOvers } = session;
  return {
    ...{ offers, codeCourse, camera, missingStills, helpAsked, takeOvers },
    breaksJournalled: session.breaksJournalled,
    faceSheets: session.faceSheets,
    lightChecks: session.lightChecks,
    script: session.steps.map(asked),
    'model of the document': session.document,
  };
};

/** The same, made anew from the journal, the procedure and the seed. */
export function courseInPackage(
  procedure: Procedure,
  entries: readonly ReadEntry[],
  sessionId: string,
): Side {
  const session = replayed(entries, sessionId);
  return {
    ...courseOf(entries, sessionId),
    script: scriptOf(procedure, session).map((step) => ({
      ...step,
      ...stepCourseOf(entries, sessionId, step.stepId),
    })),
    'model of the document': documentOf(procedure, session, entries),
  };
}

/** A session as its facts leave it, as far as its script goes. */
function replayed(all: readonly ReadEntry[], sessionId: string): Session {
  const entries = all.filter(({ fact }) => 'sessionId' in fact && fact.sessionId === sessionId);
  const [queued] = factsOf(entries, 'session.queued');
  const [over] = [...factsOf(entries, 'session.ended'), ...factsOf(entries, 'session.left')];
  const draw =
    queued?.drawCommitment && over?.drawSeed
      ? { commitment: queued.drawCommitment, seed: over.drawSeed }
      : undefined;
  const at = entries[0]?.at ?? '';
  return entries.reduce(play, anUnplayed(sessionId as Session['id'], at, draw));
}
