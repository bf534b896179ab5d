import { ROLES } from '@visavis/domain/access/access';
import { z } from 'zod';
import { caseId, staffId } from './vocabulary.ts';

/** What a ticket says of who holds it; signed by the application (HS256 JWT, `aud` is the audience). */
export const customerTicket = z.object({
  aud: z.literal('customer'),
  sub: caseId,
  /** The one device that may use it (RFC 7800; `jkt` as in RFC 9449: the key's RFC 7638 thumbprint). */
  cnf: z.object({ jkt: z.string() }),
});
export const staffTicket = z.object({
  aud: z.literal('staff'),
  sub: staffId,
  role: z.enum(ROLES),
  name: z.string(),
});
