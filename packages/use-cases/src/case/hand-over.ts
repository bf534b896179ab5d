import { allow, type Actor } from '@visavis/domain/access/access';
import { offerHandOver as offer } from '@visavis/domain/case/hand-over';
import { plusMs, type CaseId, type Instant } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';

const SECRET_BYTES = 32;

/** Time to take the phone out of the pocket, not more. */
export const HAND_OVER_VALID_MS = 5 * 60_000;

/**
 * The customer wants to go on with another device. The secret of its link is returned this once and
 * kept only as a hash.
 * @throws DomainError ROLE_FORBIDS | HAND_OVER_NOT_ALLOWED
 */
export async function offerHandOver(
  ports: Ports,
  actor: Actor & { readonly caseId: CaseId },
): Promise<{ readonly secret: string; readonly expiresAt: Instant }> {
  allow(actor, 'hand-over:offer');
  const secret = ports.chance.secret(SECRET_BYTES);
  const secretHash = ports.hashes.ofSecret(secret);
  const expiresAt = plusMs(ports.clock.now(), HAND_OVER_VALID_MS);
  await ports.cases.change(actor.caseId, actor, (kase) => {
    const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
    return offer(kase, procedure, { secretHash, expiresAt });
  });
  return { secret, expiresAt };
}
