import type { LedSession } from '@visavis/contract/staff';
import type { Case } from '@visavis/domain/case/case';
import { assertState, getSession } from '@visavis/domain/case/find-session';
import type { Instant, SessionId, SnapshotId } from '@visavis/domain/ids';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listUnpassed } from '@visavis/domain/procedure/progress';
import { listScript } from '@visavis/domain/procedure/script';
import { listPresses } from '@visavis/domain/session/presses';
import type { CodeChannel, Session, Snapshot } from '@visavis/domain/session/session';
import { findStill } from '@visavis/domain/session/stills';
import { analysesView, type Looked } from './analyses-view.ts';
import { attendanceView } from './attendance-view.ts';
import { facesView } from './faces-view.ts';
import { ledRules } from './led-rules.ts';
import { ledStep } from './led-step.ts';
import { maskAddress, maskNumber } from './mask-address.ts';

/** Everything that the agent's screen shows of the session that they lead. */
export function ledSession(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  {
    customerConnected,
    awaitedStills,
    looked = { now: new Set(), seen: new Map() },
    endsAt,
    camera,
    visitors,
    speaker,
    codeChannels,
  }: {
    readonly customerConnected: boolean;
    readonly awaitedStills: ReadonlySet<SnapshotId>;
    readonly looked?: Looked;
    /** When the session ends by itself. */
    readonly endsAt: Instant | null;
    readonly camera: LedSession['camera'];
    readonly visitors: readonly string[];
    /** The visitor who speaks. */
    readonly speaker: LedSession['speaker'];
    readonly codeChannels: readonly CodeChannel[];
  },
): LedSession {
  const session = getSession(kase, sessionId);
  const { state, claimedAt } = session;
  if (state === 'WAITING' || !claimedAt) {
    assertState(session, 'CLAIMED', 'LIVE', 'CLOSING', 'ENDED');
    throw new Error('A session that nobody claimed has no leader');
  }
  return {
    caseId: kase.id,
    sessionId,
    reference: kase.reference,
    bankReference: kase.bankReference ?? null,
    declared: kase.declared,
    language: kase.language,
    procedureTitle: procedure.title,
    state,
    claimedAt,
    beganAt: session.beganAt ?? null,
    endsAt,
    helpAskedAt: session.helpAskedAt ?? null,
    visitors: [...visitors],
    speaker,
    customerConnected,
    currentStep: session.currentStep ?? null,
    steps: listScript(procedure, session).map((step) =>
      ledStep(step, procedure, { kase, session }),
    ),
    ...ledRules(procedure, kase, session),
    snapshots: listPresses(session).map((press) => snapshotOf(press, session, awaitedStills)),
    notes: [...session.notes],
    code: codeOf(kase, procedure, session),
    codeAddresses: codeChannels.map((channel) => ({ channel, masked: addressOf(kase, channel) })),
    earlierSessions: kase.sessions.slice(0, kase.sessions.indexOf(session)).map(earlierOf),
    unpassed: listUnpassed(procedure, session).map(({ id }) => id),
    outcome: session.outcome?.kind ?? null,
    camera,
    ...attendanceView(session),
    ...analysesView(procedure, session, looked),
    ...facesView(session),
  };
}

function snapshotOf(
  { id, stepId, takenAt, widthPx, heightPx }: Snapshot,
  session: Session,
  awaited: ReadonlySet<SnapshotId>,
): LedSession['snapshots'][number] {
  const still = findStill(session, id);
  return {
    ...{ id, stepId: stepId ?? null, takenAt, widthPx, heightPx },
    still: still
      ? {
          id: still.id,
          widthPx: still.widthPx,
          heightPx: still.heightPx,
          belongs: still.comparison?.belongs ?? null,
        }
      : null,
    isStillAwaited: !still && awaited.has(id),
  };
}

function codeOf(kase: Case, { oneTimeCode }: Procedure, { code }: Session): LedSession['code'] {
  if (!code) return null;
  return {
    maskedAddress: addressOf(kase, code.channel),
    sentAt: code.sentAt,
    expiresAt: code.expiresAt,
    sendsLeft: Math.max(0, oneTimeCode.sends - code.sends),
    triesLeft: Math.max(0, oneTimeCode.tries - code.tries),
    verified: code.verifiedAt !== undefined,
  };
}

const addressOf = ({ declared }: Case, channel: CodeChannel): string =>
  channel === 'SMS' ? maskNumber(declared.phone ?? '') : maskAddress(declared.email ?? '');

const earlierOf = ({ id, queuedAt, outcome }: Session): LedSession['earlierSessions'][number] => ({
  sessionId: id,
  queuedAt,
  outcome: outcome?.kind ?? null,
  reasons: [...(outcome?.reasons ?? [])],
});
