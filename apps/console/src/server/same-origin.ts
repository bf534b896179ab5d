import { DomainError } from '@visavis/domain/errors';

/**
 * Refuses a request that a page of another origin makes with our cookie. Browsers send `Origin` with
 * every POST.
 * @throws DomainError NOT_SIGNED_IN
 */
export function assertSameOrigin(headers: Headers, consoleUrl: string): void {
  if (headers.get('origin') !== consoleUrl)
    throw new DomainError('NOT_SIGNED_IN', { cause: 'OTHER_ORIGIN' });
}
