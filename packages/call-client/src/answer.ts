import type { ErrorCode } from '@visavis/contract/error-codes';

/** Why a command has no answer from the server that could be used. */
export type LineFailure = 'NO_ANSWER' | 'ANSWER_UNREADABLE';
export type CallCode = ErrorCode | LineFailure;

/** `traceId` is null where the refusal did not come from the server. */
export type Refused = {
  readonly ok: false;
  readonly code: CallCode;
  readonly traceId: string | null;
};
export type Answer<Answered> = { readonly ok: true; readonly value: Answered } | Refused;

export const failed = (code: LineFailure): Refused => ({ ok: false, code, traceId: null });
