import { DomainError } from '../errors.ts';
import type { Case, Change } from './case.ts';
import { findOpenSession } from './find-session.ts';

/**
 * Writes down that somebody takes out the evidence package of a case.
 * @throws DomainError PACKAGE_NOT_POSSIBLE while a session goes on: its recordings are not stored yet
 */
export function exportPackage(kase: Case): Change {
  const open = findOpenSession(kase);
  if (open)
    throw new DomainError('PACKAGE_NOT_POSSIBLE', { sessionId: open.id, state: open.state });
  return { case: kase, fact: { type: 'package.exported' } };
}
