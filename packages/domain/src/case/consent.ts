import { DomainError } from '../errors.ts';
import type { Instant } from '../ids.ts';
import type { Language } from '../language.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Case, Change, ConsentPurpose } from './case.ts';

/**
 * Keeps the customer's consent to every purpose that the procedure asks for, with the text version
 * and language that they saw.
 * @throws DomainError CONSENT_MISSING where a purpose is not among those agreed to
 */
export function giveConsent(
  kase: Case,
  procedure: Procedure,
  given: { readonly purposes: readonly ConsentPurpose[]; readonly language: Language },
  at: Instant,
): Change {
  const missing = procedure.consents.filter(({ purpose }) => !given.purposes.includes(purpose));
  if (missing.length > 0)
    throw new DomainError('CONSENT_MISSING', { missing: missing.map(({ purpose }) => purpose) });
  const consents = procedure.consents.map(({ purpose, textVersion }) => ({
    purpose,
    textVersion,
    language: given.language,
  }));
  return {
    case: { ...kase, consents: consents.map((consent) => ({ ...consent, at })) },
    fact: { type: 'consent.given', consents },
  };
}

/** Whether every purpose that the procedure asks for was agreed to. */
export const hasConsented = (kase: Case, procedure: Procedure): boolean =>
  procedure.consents.every(({ purpose, textVersion }) =>
    kase.consents.some(
      (consent) => consent.purpose === purpose && consent.textVersion === textVersion,
    ),
  );
