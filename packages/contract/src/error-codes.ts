import { ERRORS, type ErrorCode } from '@visavis/domain/errors';

export type { ErrorCode };

/** Whether what came over the wire is the code of a refusal. */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERRORS, code);

/** Whether the same request may succeed later unchanged. */
export const mayRetry = (code: ErrorCode): boolean => ERRORS[code].retry;
