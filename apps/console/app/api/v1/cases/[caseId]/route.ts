import { caseId } from '@visavis/contract/vocabulary';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import { followCase } from '@visavis/use-cases/case/follow-case';
import type { z } from 'zod';
import { serveBank } from '../../../../../src/server/bank-api/bank-request.ts';
import { statusOf } from '../../../../../src/server/bank-api/case-status.ts';
import type { caseAnswer } from '../../../../../src/server/bank-api/schemas.ts';

type Context = { readonly params: Promise<{ readonly caseId: string }> };

/** Where a case stands and how its sessions ended; no personal data. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  serveBank(request, 'GET /api/v1/cases/{id}', async (bank, { ports }) => {
    const id = caseId.safeParse((await params).caseId);
    if (!id.success) throw new DomainError('CASE_NOT_FOUND');
    const kase = await followCase(ports, bank, id.data);
    return { status: 200, body: bodyOf(kase, ports.clock.now()) };
  });

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
