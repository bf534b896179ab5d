import { allow } from '@visavis/domain/access/access';
import { listStaff as list } from '@visavis/prisma/reads/staff-list';
import type { ListedStaff } from '../administration/staff-table.tsx';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';

/** Everybody on the staff, with their sign-ins. @throws DomainError ROLE_FORBIDS */
export async function listStaff(
  { prisma, ports }: Parts,
  actor: StaffActor,
): Promise<readonly ListedStaff[]> {
  allow(actor, 'staff:manage');
  const rows = await list(prisma, ports.clock.now());
  return rows.map(({ id, name, email, role, disabled, signIns, signedInAt }) => ({
    id,
    name,
    email,
    role,
    disabled,
    signInCount: signIns,
    signedInAt: signedInAt ?? null,
  }));
}
