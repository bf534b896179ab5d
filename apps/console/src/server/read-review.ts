import { may } from '@visavis/domain/access/access';
import type { Instant, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listScript } from '@visavis/domain/procedure/script';
import { listCrops } from '@visavis/domain/session/crop';
import { listPresses } from '@visavis/domain/session/presses';
import { NOTHING_SENT } from '@visavis/domain/session/recordings';
import type { Session, Snapshot } from '@visavis/domain/session/session';
import { findStill } from '@visavis/domain/session/stills';
import { hasErasedEvidence } from '@visavis/prisma/reads/has-erased-evidence';
import { readSessionReview, type SessionReview } from '@visavis/prisma/reads/session-review';
import { breaksOf, gapsOf, marksOf, segmentsOf } from '../review/events.ts';
import { analysesOf } from '../review/review-analyses.ts';
import type {
  Readiness,
  ReviewData,
  ReviewedSnapshot,
  ReviewedStep,
} from '../review/review-data.ts';
import { layOut, placeOf, type Stretch } from '../review/stretches.ts';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';
import { readFilm } from './read-film.ts';

/** Everything that the player and what stands around it show. The caller has opened the evidence. */
export async function readReview(
  parts: Parts,
  actor: StaffActor,
  sessionId: SessionId,
): Promise<ReviewData> {
  const { prisma, ports } = parts;
  const read = await readSessionReview(prisma, sessionId);
  const { case: kase, session, events, staffNames } = read;
  const isErased = await hasErasedEvidence(prisma, kase.id);
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  const stretches = layOut(session.recordings);
  const place = (at: Instant) => placeOf(stretches, at);
  const facts = events.map(({ seq, at, fact }) => ({ seq, atMs: place(at), fact }));
  const { givenNames, familyName } = kase.declared;
  return {
    caseId: kase.id,
    sessionId,
    reference: kase.reference,
    personName: `${givenNames} ${familyName}`,
    agentName: (session.agentId && staffNames[session.agentId]) ?? null,
    beganAt: session.beganAt ?? null,
    readiness: isErased ? { state: 'ERASED' } : readinessOf(session),
    film: await readFilm(parts, session),
    failed: events.flatMap(({ fact }) =>
      fact.type === 'recording.failed' && fact.cause !== NOTHING_SENT
        ? [{ participant: fact.participant }]
        : [],
    ),
    stretches,
    visitorNames: Object.fromEntries(
      session.visits.map(({ staffId }) => [staffId, staffNames[staffId] ?? '']),
    ),
    segments: segmentsOf(facts, procedure, session),
    marks: marksOf(facts, session, place),
    gaps: gapsOf(stretches),
    breaks: breaksOf(stretches),
    steps: stepsOf(read, procedure, stretches),
    snapshots: snapshotsOf(session, place),
    notes: session.notes.map(({ text, at }) => ({ text, at, atMs: place(at) })),
    flags: session.flags.map(({ remark, at }) => ({ text: remark ?? '', at, atMs: place(at) })),
    faceSheets: session.faceSheets.map(({ regions, overall, at }) => ({
      ...{ regions, overall, at, atMs: place(at) },
    })),
    lightChecks: session.lightChecks.map(({ number, end, at }) => ({
      ...{ number, end: end ?? null, atMs: place(at) },
    })),
    chat: session.chat.map((line) => ({ ...line, atMs: place(line.at) })),
    outcome: session.outcome ?? null,
    review: session.review
      ? {
          verdict: session.review.verdict,
          remark: session.review.remark ?? null,
          reviewerName: staffNames[session.review.reviewerId] ?? null,
          at: session.review.at,
        }
      : null,
    verdictBlocked: blockOf(session, actor),
  };
}

/** Whether there is something to play, and whether its stills are still to come. */
export function readinessOf({ state, recordings }: Session): Readiness {
  if (state !== 'ENDED') return { state: 'SESSION_OPEN' };
  if (recordings.length === 0) return { state: 'NONE' };
  const lacksStills = recordings.some(
    ({ videoFrames, thumbnails }) => videoFrames > 0 && !thumbnails,
  );
  return { state: 'READY', lacksStills };
}

function stepsOf(
  { events, session }: SessionReview,
  procedure: Procedure,
  stretches: readonly Stretch[],
): readonly ReviewedStep[] {
  return listScript(procedure, session).map(({ id, title, mandatory }, index) => {
    const record = session.steps.find(({ stepId }) => stepId === id);
    const shown = events.find(
      ({ fact }) =>
        (fact.type === 'step.shown' && fact.stepId === id) ||
        (index === 0 && fact.type === 'session.begun'),
    );
    return {
      stepId: id,
      title,
      mandatory,
      result: record?.result ?? null,
      remark: record?.remark ?? null,
      failedTries: record?.failedTries ?? 0,
      fields: (record?.fields ?? []).filter(({ verdict }) => verdict !== 'MATCH'),
      check: record?.check ?? null,
      analyses: analysesOf(session, id),
      recordedAtMs: record ? placeOf(stretches, record.at) : null,
      atMs: shown ? placeOf(stretches, shown.at) : null,
    };
  });
}

function blockOf(session: Session, actor: StaffActor): ReviewData['verdictBlocked'] {
  if (session.review) return 'REVIEWED';
  if (!may(actor, 'review:give')) return 'ROLE';
  if (session.agentId === actor.id) return 'OWN_SESSION';
  return session.state === 'ENDED' ? null : 'NOT_ENDED';
}

/** Each press of the key, and after it what was cut out of its pictures. */
function snapshotsOf(
  session: Session,
  place: (at: Instant) => number,
): readonly ReviewedSnapshot[] {
  const shown = (snapshot: Snapshot, isPart: boolean): ReviewedSnapshot => {
    const { id, stepId, takenAt, widthPx, heightPx } = snapshot;
    return {
      ...{ id, stepId: stepId ?? null, takenAt, widthPx, heightPx, isPart },
      atMs: place(takenAt),
      still: isPart ? null : stillOf(session, id),
    };
  };
  return listPresses(session).flatMap((press) => {
    const still = findStill(session, press.id);
    const parts = listCrops(session).filter(({ of }) => of === press.id || of === still?.id);
    return [shown(press, false), ...parts.map((part) => shown(part, true))];
  });
}

function stillOf(session: Session, of: SnapshotId): ReviewedSnapshot['still'] {
  const still = findStill(session, of);
  if (!still) return null;
  const { id, widthPx, heightPx, comparison } = still;
  return { id, widthPx, heightPx, belongs: comparison?.belongs ?? null };
}
