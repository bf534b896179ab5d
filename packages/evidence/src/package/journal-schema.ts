import type { Actor } from '@visavis/domain/access/access';
import type { CaseFact } from '@visavis/domain/journal/fact';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.int().min(1);

/** By its kind alone: what else it holds is bound by the hash of its entry. */
const actor = z.custom<Actor>(
  (value) => z.looseObject({ kind: z.string() }).safeParse(value).success,
);
const fact = z.custom<CaseFact>(
  (value) => z.looseObject({ type: z.string() }).safeParse(value).success,
);

/** `journal.json`: every entry of the chain of the case. */
export const journalSchema = z.array(
  z.strictObject({
    chainId: z.string(),
    seq,
    at: z.iso.datetime(),
    actor,
    fact,
    previous: sha256,
    hash: sha256,
  }),
);

/** `heads.json`: the signed heads, the oldest first. `token` is a time stamp (RFC 3161, DER). */
export const headsSchema = z.array(
  z.strictObject({
    chainId: z.string(),
    seq,
    hash: sha256,
    at: z.iso.datetime(),
    keyId: z.string(),
    signature: z.base64().length(88),
    token: z.base64().optional(),
  }),
);
