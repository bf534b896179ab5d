import { allow, type Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import type { BreakReason, PresenceState } from '@visavis/domain/staff/presence';
import type { Clock, Roster } from '../ports.ts';

type World = { readonly roster: Roster; readonly clock: Clock };

/**
 * Says whether calls may ring for a member of staff: they themselves, or the system for them.
 * @throws DomainError ROLE_FORBIDS
 */
export async function setPresence(
  ports: World,
  actor: Actor,
  staffId: StaffId,
  asked: { readonly state: PresenceState; readonly reason?: BreakReason | undefined },
): Promise<void> {
  allow(actor, 'presence:set');
  if (actor.kind === 'STAFF' && actor.id !== staffId)
    throw new DomainError('ROLE_FORBIDS', { action: 'presence:set', self: false });
  const { state, reason } = asked;
  const since = ports.clock.now();
  const withReason = state === 'BREAK' && reason ? { reason } : {};
  await ports.roster.setPresence(actor, staffId, { state, since, ...withReason });
}
