import { listServiceHours } from '@visavis/use-cases/schedule/service-hours';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';

/** When procedures are served, and the procedures that can be. @throws DomainError ROLE_FORBIDS */
export async function readServiceHours({ ports }: Parts, actor: StaffActor) {
  const all = await listServiceHours(ports, actor);
  return { all, procedures: ports.procedures.list().map(({ id, title }) => ({ id, title })) };
}
