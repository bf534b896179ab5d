import { allow, type Actor } from '@visavis/domain/access/access';
import { assertServiceHours, type ServiceHours } from '@visavis/domain/schedule/service-hours';
import type { Procedures } from '../ports.ts';
import type { ServiceHoursKey, ServiceHoursStore } from './ports.ts';

type World = { readonly serviceHours: ServiceHoursStore };

/** All service hours, by procedure and language. @throws DomainError ROLE_FORBIDS */
export async function listServiceHours(
  ports: World,
  actor: Actor,
): Promise<readonly ServiceHours[]> {
  allow(actor, 'service-hours:manage');
  return ports.serviceHours.list();
}

/** Sets the hours of a procedure in a language. @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN | INPUT_REFUSED */
export async function setServiceHours(
  ports: World & { readonly procedures: Procedures },
  actor: Actor,
  hours: ServiceHours,
): Promise<void> {
  allow(actor, 'service-hours:manage');
  ports.procedures.getCurrent(hours.procedureId);
  assertServiceHours(hours);
  await ports.serviceHours.save(actor, hours);
}

/** From then on the procedure is always open in that language. @throws DomainError ROLE_FORBIDS */
export async function removeServiceHours(
  ports: World,
  actor: Actor,
  key: ServiceHoursKey,
): Promise<void> {
  allow(actor, 'service-hours:manage');
  await ports.serviceHours.remove(actor, key);
}
