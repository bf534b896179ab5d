import { allow, type Actor, type Role } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { ApiKeyId, StaffId } from '@visavis/domain/ids';
import type { ApiKeyStore, Chance, Hashes, StaffMember, StaffStore } from '../ports.ts';

/** Adds a member of staff. @throws DomainError ROLE_FORBIDS | EMAIL_TAKEN */
export async function createStaff(
  ports: { readonly staff: StaffStore },
  actor: Actor,
  staff: {
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly password: string;
  },
): Promise<StaffMember> {
  allow(actor, 'staff:manage');
  return ports.staff.create(actor, staff);
}

/** Changes a role or disables a member of staff; nobody can do that to themselves. */
export async function changeStaff(
  ports: { readonly staff: StaffStore },
  actor: Actor,
  staffId: StaffId,
  change: { readonly role?: Role | undefined; readonly disabled?: boolean | undefined },
): Promise<StaffMember> {
  allow(actor, 'staff:manage');
  if (actor.kind === 'STAFF' && actor.id === staffId)
    throw new DomainError('ROLE_FORBIDS', { action: 'staff:manage', self: true });
  return ports.staff.change(actor, staffId, change);
}

/** Ends every sign-in of a member of staff at once. Anybody may end their own. */
export async function revokeSessions(
  ports: { readonly staff: StaffStore },
  actor: Actor,
  staffId: StaffId,
): Promise<void> {
  if (!(actor.kind === 'STAFF' && actor.id === staffId)) allow(actor, 'staff:manage');
  await ports.staff.revokeSessions(actor, staffId);
}

/** Makes an API key for the bank's systems. `secret` is shown once and kept as a hash. */
export async function createApiKey(
  ports: { readonly apiKeys: ApiKeyStore; readonly chance: Chance; readonly hashes: Hashes },
  actor: Actor,
  name: string,
): Promise<{ readonly id: ApiKeyId; readonly secret: string }> {
  allow(actor, 'api-key:manage');
  const id = ports.chance.id() as ApiKeyId;
  const secret = `vis_${ports.chance.secret(32)}`;
  await ports.apiKeys.create(actor, { id, name, keyHash: ports.hashes.ofSecret(secret) });
  return { id, secret };
}

/** Makes an API key useless at once. */
export async function revokeApiKey(
  ports: { readonly apiKeys: ApiKeyStore },
  actor: Actor,
  id: ApiKeyId,
): Promise<void> {
  allow(actor, 'api-key:manage');
  await ports.apiKeys.revoke(actor, id);
}

/** Who presents this API key. @throws DomainError NOT_SIGNED_IN */
export async function identifyBank(
  ports: { readonly apiKeys: ApiKeyStore; readonly hashes: Hashes },
  secret: string,
): Promise<Actor> {
  const key = await ports.apiKeys.findByHash(ports.hashes.ofSecret(secret));
  if (!key) throw new DomainError('NOT_SIGNED_IN');
  return { kind: 'BANK', id: key.id };
}
