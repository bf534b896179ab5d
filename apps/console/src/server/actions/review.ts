'use server';

import { caseId, freeText, sessionId } from '@visavis/contract/vocabulary';
import { allow } from '@visavis/domain/access/access';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import { hasOpenedEvidence } from '@visavis/prisma/reads/has-opened-evidence';
import { giveReview } from '@visavis/use-cases/review/review';
import { z } from 'zod';
import { action } from '../action.ts';
import { readinessOf } from '../read-review.ts';

const oneSession = { caseId, sessionId };

/** Confirms or returns the outcome of a session whose evidence this person has opened. */
export const judge = action(
  'give-review',
  z.strictObject({
    ...oneSession,
    verdict: z.enum(['CONFIRMED', 'RETURNED']),
    remark: freeText.optional(),
  }),
  async (asked, actor, { ports, prisma }) => {
    allow(actor, 'review:give');
    const looked = { staffId: actor.id, now: ports.clock.now(), ...asked };
    if (!(await hasOpenedEvidence(prisma, looked)))
      throw new DomainError('EVIDENCE_NOT_OPENED', { sessionId: asked.sessionId });
    await giveReview(ports, actor, asked.caseId, asked.sessionId, asked);
    return {};
  },
);

/** Whether the recordings of a session can be played by now. */
export const readReadiness = action(
  'read-readiness',
  z.strictObject(oneSession),
  async (asked, actor, { ports }) => {
    allow(actor, 'evidence:view');
    return readinessOf(getSession(await ports.cases.get(asked.caseId), asked.sessionId));
  },
);
