import { DomainError } from '@visavis/domain/errors';

type Answered = {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
};

/** The HTTP status with which the store refused; undefined where it did not answer. */
export const statusOf = (cause: unknown): number | undefined =>
  (cause as Answered | undefined)?.$metadata?.httpStatusCode;

/** Runs a request, and says in our words that the store is away. Refusals pass as they are. */
export async function ask<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    const status = statusOf(cause);
    if (status !== undefined && status < 500) throw cause;
    if (status === 501) throw cause;
    throw unavailable(cause);
  }
}

/** As `ask`, with undefined where there is no such object. */
export async function askFor<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask(request);
  } catch (cause) {
    if (statusOf(cause) === 404) return undefined;
    throw cause;
  }
}

/** Keeps what happened as the cause, for the log. */
export function unavailable(cause: unknown): DomainError {
  const { name } = (cause ?? {}) as Answered;
  const details = { cause: name, status: statusOf(cause) };
  return Object.assign(new DomainError('EVIDENCE_UNAVAILABLE', details), { cause });
}
