import type { CaseId, Instant, StaffId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { Language } from '../language.ts';
import type { Case, Change, Declared, Priority } from './case.ts';

export type Opening = {
  readonly id: CaseId;
  readonly reference: string;
  readonly bankReference?: string | undefined;
  readonly declared: Declared;
  readonly salt: string;
  readonly language: Language;
  readonly priority?: Priority | undefined;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly secretHash: string;
  readonly expiresAt: Instant;
  readonly openedBy?: StaffId | undefined;
};

/** A new case with its invitation. The declared data enter the journal as a salted digest. */
export function openCase(opening: Opening, at: Instant): Change {
  const { secretHash, expiresAt, bankReference, priority = 'NORMAL', openedBy, ...rest } = opening;
  const opened: Case = {
    ...rest,
    priority,
    ...(bankReference === undefined ? {} : { bankReference }),
    ...(openedBy === undefined ? {} : { openedBy }),
    version: 0,
    invitation: { secretHash, expiresAt },
    consents: [],
    sessions: [],
    openedAt: at,
  };
  const declaredDigest = digest({ salt: opening.salt, declared: opening.declared });
  return {
    case: opened,
    fact: {
      type: 'case.opened',
      reference: opening.reference,
      procedure: opening.procedure,
      declaredDigest,
      invitationExpiresAt: expiresAt,
    },
  };
}
