import { allow, type Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { Certificate } from '@visavis/domain/staff/certificate';
import type { Chance, Clock, Qualification, Qualifications } from '../ports.ts';

type World = {
  readonly qualifications: Qualifications;
  readonly chance: Chance;
  readonly clock: Clock;
};

/** Everybody's languages and certificates. @throws DomainError ROLE_FORBIDS */
export async function listQualifications(
  ports: Pick<World, 'qualifications'>,
  actor: Actor,
): Promise<readonly Qualification[]> {
  allow(actor, 'certificate:manage');
  return ports.qualifications.list();
}

/** Says that somebody was trained. @throws DomainError ROLE_FORBIDS | INPUT_REFUSED | STAFF_NOT_FOUND */
export async function giveCertificate(
  ports: Pick<World, 'qualifications' | 'chance'>,
  actor: Actor,
  asked: Omit<Certificate, 'id' | 'withdrawnAt'>,
): Promise<void> {
  allowForOthers(actor, asked.staffId);
  if (asked.expiresOn < asked.issuedOn) throw new DomainError('INPUT_REFUSED', { cause: 'DAYS' });
  await ports.qualifications.give(actor, { ...asked, id: ports.chance.id() });
}

/** The certificate holds no longer, from now on. @throws DomainError ROLE_FORBIDS | STAFF_NOT_FOUND */
export async function withdrawCertificate(
  ports: Pick<World, 'qualifications' | 'clock'>,
  actor: Actor,
  certificate: { readonly id: string; readonly staffId: StaffId },
): Promise<void> {
  allowForOthers(actor, certificate.staffId);
  await ports.qualifications.withdraw(actor, certificate, ports.clock.now());
}

/** Says in which languages somebody may identify. @throws DomainError ROLE_FORBIDS | STAFF_NOT_FOUND */
export async function setLanguages(
  ports: Pick<World, 'qualifications'>,
  actor: Actor,
  staffId: StaffId,
  languages: readonly Language[],
): Promise<void> {
  allowForOthers(actor, staffId);
  await ports.qualifications.setLanguages(actor, staffId, [...new Set(languages)].sort());
}

/** Nobody says of themselves that they are qualified. */
function allowForOthers(actor: Actor, staffId: StaffId): void {
  allow(actor, 'certificate:manage');
  if (actor.kind === 'STAFF' && actor.id === staffId)
    throw new DomainError('ROLE_FORBIDS', { action: 'certificate:manage', self: true });
}
