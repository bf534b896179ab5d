import { caseId } from '@visavis/contract/vocabulary';
import { DomainError } from '@visavis/domain/errors';
import { serveBank } from '../../../../../src/server/bank-api/bank-request.ts';
import { followCaseForBank } from '../../../../../src/server/bank-api/follow-case.ts';

type Context = { readonly params: Promise<{ readonly caseId: string }> };

/** Where a case stands and how its sessions ended; no personal data. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  serveBank(request, 'GET /api/v1/cases/{id}', async (bank, parts) => {
    const id = caseId.safeParse((await params).caseId);
    if (!id.success) throw new DomainError('CASE_NOT_FOUND');
    return { status: 200, body: await followCaseForBank(parts, bank, id.data) };
  });
