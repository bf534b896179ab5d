import type { z } from 'zod';
import {
  readJson,
  RefusedFields,
  serveBank,
} from '../../../../src/server/bank-api/bank-request.ts';
import { statusOf } from '../../../../src/server/bank-api/case-status.ts';
import { fieldProblems } from '../../../../src/server/bank-api/field-problems.ts';
import { openingRequest, type openingAnswer } from '../../../../src/server/bank-api/schemas.ts';
import { openAndInvite } from '../../../../src/server/open-and-invite.ts';

/** Opens a case and answers its invitation link, which is e-mailed where an address was declared. */
export const POST = (request: Request): Promise<Response> =>
  serveBank(request, 'POST /api/v1/cases', async (bank, parts) => {
    const parsed = openingRequest.safeParse(await readJson(request));
    if (!parsed.success) throw new RefusedFields(fieldProblems(parsed.error));
    const opened = await openAndInvite(parts, bank, parsed.data);
    const { id, reference, invitation } = opened.case;
    const body: z.input<typeof openingAnswer> = {
      case: { id, reference, status: statusOf(opened.case, parts.ports.clock.now()) },
      invitation: { link: opened.link, expiresAt: invitation.expiresAt },
      delivery: opened.delivery,
    };
    return { status: 201, body };
  });
