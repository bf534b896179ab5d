import { caseRequest } from '@visavis/contract/declared';
import {
  caseId,
  instant,
  language,
  outcomeKind,
  reasonCode,
  sessionId,
} from '@visavis/contract/vocabulary';
import { ERRORS, type ErrorCode } from '@visavis/domain/errors';
import { z } from 'zod';

/** What the bank's systems see of the state of a case, derived from its invitation and sessions. */
export const CASE_STATUSES = ['OPEN', 'IN_PROGRESS', 'DECIDED', 'EXPIRED', 'CANCELLED'] as const;
export const caseStatus = z.enum(CASE_STATUSES).meta({
  description:
    'OPEN: the invitation can be used. IN_PROGRESS: a session is going on. DECIDED: a session ended ' +
    'in a final outcome. EXPIRED, CANCELLED: the invitation no longer works.',
});

export const openingRequest = caseRequest.meta({ description: 'What the bank declares.' });

export const openingAnswer = z.object({
  case: z.object({ id: caseId, reference: z.string(), status: caseStatus }),
  invitation: z.object({
    link: z.url().meta({ description: 'Shown once. Whoever holds it can be the customer.' }),
    expiresAt: instant,
  }),
  delivery: z.enum(['SENT', 'NOT_SENT', 'NO_ADDRESS']),
});

const session = z.object({
  id: sessionId,
  queuedAt: instant,
  endedAt: instant.nullable(),
  outcome: outcomeKind.nullable(),
  reasons: z.array(reasonCode),
  review: z.enum(['CONFIRMED', 'RETURNED']).nullable(),
});

export const caseAnswer = z.object({
  case: z.object({
    id: caseId,
    reference: z.string(),
    bankReference: z.string().nullable(),
    status: caseStatus,
    language,
    openedAt: instant,
    invitationExpiresAt: instant,
    sessions: z.array(session),
  }),
});

export const refusalAnswer = z.object({
  ok: z.literal(false),
  code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
  traceId: z.uuid(),
  fields: z
    .array(z.object({ path: z.string(), problem: z.string() }))
    .optional()
    .meta({ description: 'With INPUT_REFUSED: which fields, and what is expected of them.' }),
});
