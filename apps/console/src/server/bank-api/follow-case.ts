import type { Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId } from '@visavis/domain/ids';
import { followCase } from '@visavis/use-cases/case/follow-case';
import type { z } from 'zod';
import type { Parts } from '../parts.ts';
import { statusOf } from './case-status.ts';
import type { caseAnswer } from './schemas.ts';

/** Where a case stands and how its sessions ended, as the bank's systems read it. */
export async function followCaseForBank(
  { ports }: Parts,
  bank: Actor,
  id: CaseId,
): Promise<z.input<typeof caseAnswer>> {
  return bodyOf(await followCase(ports, bank, id), ports.clock.now());
}

function bodyOf(kase: Case, at: string): z.input<typeof caseAnswer> {
  const { id, reference, bankReference, language, openedAt, invitation, sessions } = kase;
  return {
    case: {
      id,
      reference,
      bankReference: bankReference ?? null,
      status: statusOf(kase, at),
      language,
      openedAt,
      invitationExpiresAt: invitation.expiresAt,
      sessions: sessions.map((session) => ({
        id: session.id,
        queuedAt: session.queuedAt,
        endedAt: session.endedAt ?? null,
        outcome: session.outcome?.kind ?? null,
        reasons: [...(session.outcome?.reasons ?? [])],
        review: session.review?.verdict ?? null,
      })),
    },
  };
}
