'use server';

import { caseId } from '@visavis/contract/vocabulary';
import { caseRequest } from '@visavis/contract/declared';
import { cancelInvitation } from '@visavis/use-cases/case/renew-invitation';
import { z } from 'zod';
import { requestLanguage } from '../../language/request-language.ts';
import { action } from '../action.ts';
import { openAndInvite, renewAndInvite, type Invited } from '../open-and-invite.ts';
import { searchCases } from '../search-cases.ts';
import { caseSearch } from '../../cases/case-filters.ts';

/** Looks for cases; that it was done, and by which filters, is journalled. */
export const findCases = action('find-cases', caseSearch, async (asked, actor, parts) => {
  const { timeZone } = await requestLanguage();
  return searchCases(parts, actor, asked, timeZone);
});

/** Opens a case and invites the customer. */
export const openCase = action('open-case', caseRequest, async (request, actor, parts) =>
  shown(await openAndInvite(parts, actor, request), parts.outbox),
);

const oneCase = z.strictObject({ caseId });

/** Replaces the invitation; the old link stops working. */
export const renewInvitation = action('renew-invitation', oneCase, async (asked, actor, parts) =>
  shown(await renewAndInvite(parts, actor, asked.caseId), parts.outbox),
);

/** The link stops working at once. */
export const withdrawInvitation = action(
  'cancel-invitation',
  oneCase,
  async (asked, actor, { ports }) => {
    const { reference } = await cancelInvitation(ports, actor, asked.caseId);
    return { reference };
  },
);

/** Without a mail server a message is kept in the trial outbox, and that is what the page must say. */
const shown = ({ case: kase, link, delivery }: Invited, outbox: string | undefined) => ({
  caseId: kase.id,
  reference: kase.reference,
  link,
  expiresAt: kase.invitation.expiresAt,
  delivery: delivery === 'SENT' && outbox ? ('KEPT' as const) : delivery,
});
