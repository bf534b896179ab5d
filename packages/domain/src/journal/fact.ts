import type { ConsentPurpose, DeviceMeasures } from '../case/case.ts';
import type { LocationRefusal } from '../case/device-location.ts';
import type { ErrorCode } from '../errors.ts';
import type { ExportId, Instant, RecordingId, SnapshotId, StaffId, StepId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { OutcomeKind } from '../outcome/outcome.ts';
import type { ReasonCode } from '../outcome/reasons.ts';
import type { RouteReason } from '../session/route-reasons.ts';
import type {
  Area,
  ExternalCheck,
  FieldAnswer,
  Gap,
  Participant,
  Signal,
  SnapshotSource,
  Speaker,
  StepResult,
} from '../session/session.ts';
import type { DeclineReason, LapseCause } from '../session/ringing.ts';
import type { HouseFact } from './house-fact.ts';
import type { InSession } from './in-session.ts';
import type { MachineFact } from './machine-fact.ts';

/** A step of the script, and what the lot gave it. */
type ScriptName = { readonly stepId: StepId; readonly drawn?: string };

/**
 * Everything that is written down about a case. Facts hold ids, states and digests, never personal
 * data, so that the chain outlives an erasure.
 */
export type CaseFact =
  | {
      readonly type: 'case.opened';
      readonly reference: string;
      readonly procedure: { readonly id: string; readonly version: number };
      readonly declaredDigest: string;
      readonly invitationExpiresAt: Instant;
    }
  | { readonly type: 'case.viewed' }
  | { readonly type: 'invitation.sent'; readonly channel: 'EMAIL' }
  | { readonly type: 'invitation.not-sent'; readonly channel: 'EMAIL' }
  | { readonly type: 'invitation.opened'; readonly deviceKey: string }
  | { readonly type: 'invitation.refused'; readonly code: ErrorCode }
  | { readonly type: 'invitation.renewed'; readonly expiresAt: Instant }
  | { readonly type: 'invitation.cancelled' }
  /** The customer goes on with another device: the link of the QR code was made, and used. */
  | { readonly type: 'hand-over.offered'; readonly expiresAt: Instant }
  | { readonly type: 'hand-over.made'; readonly deviceKey: string }
  /** `insteadOf`: when the appointment began that this one replaces. */
  | {
      readonly type: 'appointment.booked';
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly insteadOf?: Instant;
    }
  | { readonly type: 'appointment.cancelled'; readonly startsAt: Instant }
  | { readonly type: 'appointment.missed'; readonly startsAt: Instant }
  /** One more link of the bound device, for a message. */
  | { readonly type: 'way-back.made'; readonly expiresAt: Instant }
  | InSession<'call-back.asked'>
  /** An agent is free for the customer who asked. */
  | InSession<'call-back.due'>
  | InSession<'call-back.sent', { readonly channel: 'EMAIL' | 'SMS' }>
  | InSession<'call-back.not-sent', { readonly channel: 'EMAIL' | 'SMS' }>
  | { readonly type: 'confirmation.sent'; readonly channel: 'EMAIL' | 'SMS' }
  | { readonly type: 'confirmation.not-sent'; readonly channel: 'EMAIL' | 'SMS' }
  | { readonly type: 'reminder.sent'; readonly channel: 'EMAIL' | 'SMS' }
  | { readonly type: 'reminder.not-sent'; readonly channel: 'EMAIL' | 'SMS' }
  | {
      readonly type: 'consent.given';
      readonly consents: readonly {
        readonly purpose: ConsentPurpose;
        readonly textVersion: string;
        readonly language: Language;
      }[];
    }
  | {
      readonly type: 'device.checked';
      readonly browser: string;
      readonly cameraLabel: string;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly framesPerSecond: number;
      readonly microphoneLevel: number;
      readonly measured?: DeviceMeasures;
      /** Only whether there is one, and which by a salted digest. */
      readonly location?: 'GIVEN' | LocationRefusal;
      readonly locationDigest?: string;
    }
  /** `drawCommitment`: the digest of the seed of the session's lots (`commitTo`). */
  | InSession<'session.queued', { readonly drawCommitment: string }>
  | InSession<'session.left', { readonly drawSeed?: string }>
  /** It rings for the agent whom the lot chose among the `eligible`, in that order. */
  | InSession<
      'session.offered',
      { readonly agentId: StaffId; readonly eligible: readonly StaffId[]; readonly offer: number }
    >
  /** A supervisor named the agent instead of the lot, among the `eligible`. */
  | InSession<
      'session.routed',
      {
        readonly agentId: StaffId;
        readonly eligible: readonly StaffId[];
        readonly offer: number;
        readonly reason: RouteReason;
      }
    >
  | InSession<
      'session.offer-lapsed',
      {
        readonly agentId: StaffId;
        readonly cause: LapseCause;
        readonly reason?: DeclineReason;
      }
    >
  | InSession<'session.claimed', { readonly agentId: StaffId }>
  /** `procedureDigest`: of the procedure's canonical JSON, with the models of its documents. */
  | InSession<
      'session.begun',
      { readonly procedureDigest: string; readonly script: readonly ScriptName[] }
    >
  /** `features` are the ones that the lot gave for this document. */
  | InSession<
      'document.chosen',
      { readonly modelId: string; readonly version: number; readonly features: readonly string[] }
    >
  | InSession<'step.shown', ScriptName>
  | InSession<
      'step.recorded',
      {
        readonly stepId: StepId;
        readonly drawn?: string;
        readonly result: StepResult;
        readonly fields?: readonly Pick<FieldAnswer, 'field' | 'verdict'>[];
        readonly check?: ExternalCheck['result'];
        /** Of fields and register as they were answered, salted. */
        readonly answerDigest?: string;
        readonly hasRemark: boolean;
        readonly remarkDigest?: string;
      }
    >
  | InSession<
      'snapshot.taken',
      {
        readonly snapshotId: SnapshotId;
        readonly source: SnapshotSource;
        readonly of?: SnapshotId;
        readonly area?: Area;
        readonly stepId?: StepId;
        readonly sha256: string;
        readonly ciphertextSha256: string;
      }
    >
  | InSession<'still.missing', { readonly of: SnapshotId; readonly cause: StillAbsence }>
  | InSession<
      'snapshot.compared',
      {
        readonly snapshotId: SnapshotId;
        readonly similarity: number;
        readonly belongs: boolean;
        readonly method: string;
      }
    >
  | MachineFact
  | InSession<'note.added', { readonly noteDigest: string }>
  | InSession<'signal.noted', Omit<Signal, 'at'>>
  | InSession<'session.flagged', { readonly remarkDigest?: string }>
  | InSession<'session.held'>
  | InSession<'session.resumed', { readonly heldMs: number }>
  | InSession<'message.sent', { readonly from: Participant; readonly textDigest: string }>
  /** What the agent did with the customer's camera, and what the camera made of it. */
  | InSession<
      'camera.commanded',
      { readonly command: string; readonly value?: string | number; readonly answer: string }
    >
  | InSession<'help.asked'>
  | InSession<'visit.began', { readonly staffId: StaffId }>
  | InSession<'visit.ended', { readonly staffId: StaffId }>
  | InSession<'session.taken-over', { readonly from: StaffId; readonly to: StaffId }>
  | InSession<'code.sent', { readonly channel: 'EMAIL' | 'SMS'; readonly send: number }>
  | InSession<'code.not-sent', { readonly channel: 'EMAIL' | 'SMS' }>
  | InSession<'code.entered', { readonly verified: boolean; readonly try: number }>
  | InSession<'participant.disconnected', { readonly participant: Participant }>
  | InSession<
      'participant.returned',
      { readonly participant: Participant; readonly awayMs: number }
    >
  | InSession<
      'session.closed',
      {
        readonly outcome: OutcomeKind;
        readonly reasons: readonly ReasonCode[];
        readonly noteDigest?: string;
      }
    >
  /** `staffId`: the visitor whose stretch it is; without it, it is one of both sides. */
  | InSession<
      'recording.began',
      { readonly stretch: number; readonly startedAt: Instant; readonly staffId?: StaffId }
    >
  | InSession<
      'recording.stored',
      {
        readonly recordingId: RecordingId;
        readonly participant: Speaker;
        readonly staffId?: StaffId;
        readonly stretch: number;
        readonly startedAt: Instant;
        readonly durationMs: number;
        readonly videoFrames: number;
        readonly audioPackets: number;
        readonly gaps: readonly Gap[];
        readonly sizeBytes: number;
        readonly sha256: string;
        readonly ciphertextSha256: string;
        readonly headSha256: string;
      }
    >
  | InSession<
      'recording.failed',
      { readonly participant: Speaker; readonly stretch: number; readonly cause: string }
    >
  | InSession<
      'recording.finished',
      { readonly recordingId: RecordingId; readonly thumbnailsSha256: string }
    >
  | InSession<'session.ended', { readonly drawSeed?: string }>
  | InSession<'evidence.opened'>
  | InSession<'export.requested', { readonly exportId: ExportId }>
  | InSession<
      'export.made',
      {
        readonly exportId: ExportId;
        readonly sizeBytes: number;
        readonly sha256: string;
        readonly ciphertextSha256: string;
      }
    >
  | InSession<'export.failed', { readonly exportId: ExportId }>
  | InSession<'export.taken', { readonly exportId: ExportId }>
  | { readonly type: 'package.exported' }
  | { readonly type: 'evidence.erased'; readonly reasonDigest: string }
  | { readonly type: 'journal.viewed' }
  | InSession<
      'review.given',
      { readonly verdict: 'CONFIRMED' | 'RETURNED'; readonly remarkDigest?: string }
    >;

/** Why a still that the customer's camera was asked for is not there. */
export type StillAbsence = 'NOT_SUPPORTED' | 'NO_ANSWER' | 'REFUSED';

export type Fact = CaseFact;
export type FactType = CaseFact['type'] | HouseFact['type'];
