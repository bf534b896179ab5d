import type { ErrorCode } from '@visavis/domain/errors';

/** The answer to every command. `traceId` finds the refusal in the operator's log. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ErrorCode; readonly traceId: string };
