import './without-eval.ts';
import { ERRORS, type ErrorCode } from '@visavis/domain/errors';
import { z } from 'zod';

export type { ErrorCode };

/** The answer to every command. `traceId` finds the refusal in the operator's log. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ErrorCode; readonly traceId: string };

const errorCode = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

/** A refusal as it arrives. */
export const refusal = z.object({ ok: z.literal(false), code: errorCode, traceId: z.string() });

/** What a socket that was not let in is told, in the `data` of its `connect_error`. */
export const entryRefusal = z.object({ code: errorCode });
