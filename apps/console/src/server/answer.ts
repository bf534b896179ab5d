import { randomUUID } from 'node:crypto';
import type { Result } from '@visavis/contract/result';
import { DomainError, type ErrorCode } from '@visavis/domain/errors';
import type { Log } from '@visavis/runtime/log';
import { describeFailure } from './failure.ts';

export type Refused = { readonly ok: false; readonly code: ErrorCode; readonly traceId: string };

/** Runs what was asked for and turns a refusal into its code; the log and the answer share the trace id. */
export async function answer<Value>(
  log: Log,
  asked: Readonly<Record<string, string>>,
  run: () => Promise<Value>,
): Promise<Result<Value>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return refuse(log, asked, error);
  }
}

/** Logs why something was refused or failed. Next's own signals, such as a redirect, go on their way. */
export function refuse(log: Log, asked: Readonly<Record<string, string>>, error: unknown): Refused {
  if (isSignalOfNext(error)) throw error;
  const traceId = randomUUID();
  if (error instanceof DomainError) {
    log.warn({ traceId, ...asked, code: error.code, details: error.details }, 'refused');
    return { ok: false, code: error.code, traceId };
  }
  log.error({ traceId, ...asked, ...describeFailure(error) }, 'failed');
  return { ok: false, code: 'INTERNAL', traceId };
}

function isSignalOfNext(error: unknown): boolean {
  const { digest } = Object(error) as { readonly digest?: unknown };
  return typeof digest === 'string' && /^(NEXT_|DYNAMIC_SERVER_USAGE|BAILOUT_)/.test(digest);
}
