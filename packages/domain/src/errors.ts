/**
 * Every expected refusal. `status` is its HTTP answer; `retry` says whether the same request may
 * succeed later unchanged. Words for people are in the apps' message files under `errors.CODE`.
 */
export const ERRORS = {
  INPUT_REFUSED: { status: 400, retry: false },
  NOT_SIGNED_IN: { status: 401, retry: false },
  TICKET_REFUSED: { status: 401, retry: false },
  ROLE_FORBIDS: { status: 403, retry: false },
  NOT_YOUR_SESSION: { status: 403, retry: false },
  OWN_SESSION_REVIEW: { status: 403, retry: false },
  CASE_NOT_FOUND: { status: 404, retry: false },
  SESSION_NOT_FOUND: { status: 404, retry: false },
  EVIDENCE_NOT_FOUND: { status: 404, retry: false },
  EVIDENCE_ERASED: { status: 410, retry: false },
  ERASURE_NOT_POSSIBLE: { status: 409, retry: false },
  EVIDENCE_UNAVAILABLE: { status: 503, retry: true },
  STAFF_NOT_FOUND: { status: 404, retry: false },
  EMAIL_TAKEN: { status: 409, retry: false },
  PROCEDURE_UNKNOWN: { status: 400, retry: false },
  INVITATION_UNKNOWN: { status: 404, retry: false },
  INVITATION_EXPIRED: { status: 410, retry: false },
  INVITATION_CANCELLED: { status: 410, retry: false },
  INVITATION_USED: { status: 410, retry: false },
  INVITATION_ON_OTHER_DEVICE: { status: 403, retry: false },
  CONSENT_MISSING: { status: 409, retry: false },
  DEVICE_NOT_CHECKED: { status: 409, retry: false },
  LOCATION_MISSING: { status: 409, retry: false },
  AGENT_BUSY: { status: 409, retry: false },
  TRANSITION_FORBIDDEN: { status: 409, retry: false },
  RECORDER_NOT_READY: { status: 409, retry: true },
  RECORDING_INCOMPLETE: { status: 409, retry: false },
  RECORDING_SPACE_LOW: { status: 503, retry: true },
  DOCUMENT_NOT_CHOSEN: { status: 409, retry: false },
  DOCUMENT_NOT_ADMITTED: { status: 400, retry: false },
  TOO_EARLY: { status: 409, retry: true },
  ANSWER_FINAL: { status: 409, retry: false },
  TRIES_USED_UP: { status: 409, retry: false },
  FIELDS_OPEN: { status: 409, retry: false },
  CHECK_NOT_POSITIVE: { status: 409, retry: false },
  OFFER_LAPSED: { status: 409, retry: false },
  NOT_QUALIFIED: { status: 403, retry: false },
  CLOSED_NOW: { status: 409, retry: false },
  SLOT_TAKEN: { status: 409, retry: false },
  HAND_OVER_NOT_ALLOWED: { status: 409, retry: false },
  DEVICE_PROOF_REFUSED: { status: 401, retry: false },
  CAMERA_NOT_ABLE: { status: 409, retry: false },
  VISIT_NOT_POSSIBLE: { status: 409, retry: false },
  VISITOR_SPEAKS: { status: 409, retry: true },
  PROCEDURE_REFUSED: { status: 400, retry: false },
  OWN_PROPOSAL: { status: 403, retry: false },
  STEP_UNKNOWN: { status: 400, retry: false },
  REMARK_MISSING: { status: 400, retry: false },
  SNAPSHOT_MISSING: { status: 409, retry: false },
  CODE_NOT_VERIFIED: { status: 409, retry: false },
  NO_PROVIDER: { status: 409, retry: false },
  CODE_NOT_EXPECTED: { status: 409, retry: false },
  CODE_LIMIT_REACHED: { status: 429, retry: false },
  MESSAGE_NOT_DELIVERED: { status: 502, retry: true },
  STEPS_OPEN: { status: 409, retry: false },
  REASON_NOT_ALLOWED: { status: 400, retry: false },
  NOTE_MISSING: { status: 400, retry: false },
  PACKAGE_NOT_POSSIBLE: { status: 409, retry: true },
  REVIEW_NOT_POSSIBLE: { status: 409, retry: false },
  EVIDENCE_NOT_OPENED: { status: 403, retry: false },
  SNAPSHOT_NOT_POSSIBLE: { status: 503, retry: true },
  ANALYSIS_NOT_FOUND: { status: 404, retry: false },
  ANALYSES_OPEN: { status: 409, retry: true },
  STILL_NOT_WANTED: { status: 409, retry: false },
  MEDIA_UNAVAILABLE: { status: 503, retry: true },
  TOO_MANY_REQUESTS: { status: 429, retry: true },
  CONFLICT: { status: 409, retry: true },
  INTERNAL: { status: 500, retry: true },
} as const satisfies Record<string, { readonly status: number; readonly retry: boolean }>;

export type ErrorCode = keyof typeof ERRORS;

/** What every copy of this module marks its errors with. */
const MARK: unique symbol = Symbol.for('visavis.domain-error');

/** An expected refusal. `details` hold ids and states for the log, never personal data. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly [MARK] = true;

  /** True of an error of any copy of this module: a bundler may load it more than once in a process. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== DomainError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && MARK in value;
  }

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Marks the branch that no value of a union may reach. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
