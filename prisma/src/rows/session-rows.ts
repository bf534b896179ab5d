import type { FaceSheet } from '@visavis/domain/analysis/face-sheet';
import type { SessionId, StaffId, StepId } from '@visavis/domain/ids';
import type { Draw } from '@visavis/domain/procedure/lots';
import type { Outcome } from '@visavis/domain/outcome/outcome';
import type { ReasonCode } from '@visavis/domain/outcome/reasons';
import type { Review } from '@visavis/domain/review/review';
import type { CallBack } from '@visavis/domain/schedule/call-back';
import type { LightCheck } from '@visavis/domain/session/light-check';
import type { Flag, Hold, OneTimeCode, Session, Visit } from '@visavis/domain/session/session';
import type { LapsedOffer, Offer } from '@visavis/domain/session/ringing';
import { Prisma } from '../generated/client.ts';
import { fromJson, orNull, toInstant, toInstantOrNull, withoutNulls } from './columns.ts';
import { toAnalysis } from './analysis-rows.ts';
import { toExport, toRecording, toSnapshot, WHOLE_SNAPSHOT } from './evidence-rows.ts';
import { toBreak, toChatMessage, toNote, toSignal, toStepRecord } from './record-rows.ts';

const BY_POSITION = { orderBy: { position: 'asc' } } as const;

/** Everything that a session is read from. */
export const WHOLE_SESSION = {
  steps: BY_POSITION,
  snapshots: { ...BY_POSITION, include: WHOLE_SNAPSHOT },
  analyses: BY_POSITION,
  notes: BY_POSITION,
  signals: BY_POSITION,
  chat: BY_POSITION,
  breaks: BY_POSITION,
  recordings: BY_POSITION,
  exports: BY_POSITION,
  review: true,
} as const satisfies Prisma.SessionInclude;

export type WholeSessionRow = Prisma.SessionGetPayload<{ include: typeof WHOLE_SESSION }>;

/** The session as its rows tell it. */
export function toSession(row: WholeSessionRow): Session {
  return {
    ...withoutNulls({
      agentId: row.agentId as StaffId | null,
      claimedAt: toInstantOrNull(row.claimedAt),
      beganAt: toInstantOrNull(row.beganAt),
      closedAt: toInstantOrNull(row.closedAt),
      endedAt: toInstantOrNull(row.endedAt),
      currentStep: row.currentStep as StepId | null,
      stepShownAt: toInstantOrNull(row.stepShownAt),
      helpAskedAt: toInstantOrNull(row.helpAskedAt),
      draw: toDraw(row),
      document: toDocument(row),
      offer: fromJson<Offer | null>(row.offer),
      callBack: fromJson<CallBack | null>(row.callBack),
      code: toCode(row),
      outcome: toOutcome(row),
      review: row.review && toReview(row.review),
    }),
    id: row.id as SessionId,
    state: row.state,
    queuedAt: toInstant(row.queuedAt),
    steps: row.steps.map(toStepRecord),
    snapshots: row.snapshots.map(toSnapshot),
    analyses: row.analyses.map(toAnalysis),
    notes: row.notes.map(toNote),
    signals: row.signals.map(toSignal),
    chat: row.chat.map(toChatMessage),
    lapsedOffers: fromJson<readonly LapsedOffer[]>(row.lapsedOffers),
    holds: fromJson<readonly Hold[]>(row.holds),
    flags: fromJson<readonly Flag[]>(row.flags),
    visits: fromJson<readonly Visit[]>(row.visits),
    faceSheets: fromJson<readonly FaceSheet[]>(row.faceSheets),
    lightChecks: fromJson<readonly LightCheck[]>(row.lightChecks),
    breaks: row.breaks.map(toBreak),
    recordings: row.recordings.map(toRecording),
    exports: row.exports.map(toExport),
  };
}

type SessionRow = Omit<WholeSessionRow, keyof typeof WHOLE_SESSION>;

const toDraw = ({ drawSeed: seed, drawCommitment: commitment }: SessionRow): Draw | null =>
  seed && commitment ? { seed, commitment } : null;

const toDocument = ({ documentId: id, documentVersion: version }: SessionRow) =>
  id !== null && version !== null ? { id, version } : null;

/** How the session ended, or null while it has not. */
export function toOutcome(
  row: Pick<SessionRow, 'outcome' | 'outcomeReasons' | 'outcomeNote' | 'outcomeAt'>,
): Outcome | null {
  if (!row.outcome || !row.outcomeAt) return null;
  return withoutNulls({
    kind: row.outcome,
    reasons: row.outcomeReasons as ReasonCode[],
    note: row.outcomeNote,
    at: toInstant(row.outcomeAt),
  });
}

function toCode(row: SessionRow): OneTimeCode | null {
  const { codeHash, codeChannel, codeSentAt, codeExpiresAt, codeSends, codeTries } = row;
  if (!codeHash || !codeChannel || !codeSentAt || !codeExpiresAt) return null;
  return withoutNulls({
    codeHash,
    channel: codeChannel,
    sentAt: toInstant(codeSentAt),
    expiresAt: toInstant(codeExpiresAt),
    sends: codeSends ?? 0,
    tries: codeTries ?? 0,
    verifiedAt: toInstantOrNull(row.codeVerifiedAt),
  });
}

const toReview = (row: NonNullable<WholeSessionRow['review']>): Review =>
  withoutNulls({
    verdict: row.verdict,
    remark: row.remark,
    reviewerId: row.reviewerId as StaffId,
    at: toInstant(row.at),
  });

const lightRow = ({ colours, lights, ...check }: LightCheck) => ({
  ...check,
  colours: [...colours],
  ...(lights ? { lights: [...lights] } : {}),
});

/** The row of the session itself, without what hangs on it. */
export function toSessionRow(
  session: Session,
  position: number,
): Omit<Prisma.SessionUncheckedCreateInput, 'caseId'> {
  const { outcome, code } = session;
  return {
    id: session.id,
    position,
    state: session.state,
    agentId: orNull(session.agentId),
    queuedAt: session.queuedAt,
    claimedAt: orNull(session.claimedAt),
    beganAt: orNull(session.beganAt),
    closedAt: orNull(session.closedAt),
    endedAt: orNull(session.endedAt),
    currentStep: orNull(session.currentStep),
    stepShownAt: orNull(session.stepShownAt),
    helpAskedAt: orNull(session.helpAskedAt),
    drawSeed: orNull(session.draw?.seed),
    drawCommitment: orNull(session.draw?.commitment),
    documentId: orNull(session.document?.id),
    documentVersion: orNull(session.document?.version),
    offer: session.offer ?? Prisma.DbNull,
    callBack: session.callBack ?? Prisma.DbNull,
    lapsedOffers: [...session.lapsedOffers],
    holds: [...session.holds],
    flags: [...session.flags],
    visits: [...session.visits],
    faceSheets: [...session.faceSheets],
    lightChecks: session.lightChecks.map(lightRow),
    outcome: orNull(outcome?.kind),
    outcomeReasons: [...(outcome?.reasons ?? [])],
    outcomeNote: orNull(outcome?.note),
    outcomeAt: orNull(outcome?.at),
    codeHash: orNull(code?.codeHash),
    codeChannel: orNull(code?.channel),
    codeSentAt: orNull(code?.sentAt),
    codeExpiresAt: orNull(code?.expiresAt),
    codeSends: orNull(code?.sends),
    codeTries: orNull(code?.tries),
    codeVerifiedAt: orNull(code?.verifiedAt),
  };
}
