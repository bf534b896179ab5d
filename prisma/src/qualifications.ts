import type { Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import type { HouseFact } from '@visavis/domain/journal/house-fact';
import type { Language } from '@visavis/domain/language';
import type { Clock, Qualifications } from '@visavis/use-cases/ports';
import { announce } from './announce.ts';
import type { Database, Transaction } from './connect.ts';
import { appendToHouse } from './journal-chain.ts';
import { toCertificate, toCertificateRow } from './rows/certificate-rows.ts';

/** Languages and certificates of the staff, on PostgreSQL. Each change is journalled with it. */
export function createQualifications({
  prisma,
  clock,
}: {
  readonly prisma: Database;
  readonly clock: Clock;
}): Qualifications {
  return {
    async list() {
      const rows = await prisma.staff.findMany({
        orderBy: [{ disabled: 'asc' }, { name: 'asc' }, { id: 'asc' }],
        include: { certificates: { orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }] } },
      });
      return rows.map(({ id, name, role, disabled, languages, certificates }) => ({
        ...{ id: id as StaffId, name, role, disabled },
        languages: languages as Language[],
        certificates: certificates.map(toCertificate),
      }));
    },
    give: (actor, certificate) =>
      change(actor, certificate.staffId, async (tx) => {
        const { id: certificateId, staffId, documentType, language, expiresOn } = certificate;
        await tx.certificate.create({ data: toCertificateRow(certificate) });
        const given = { certificateId, staffId, documentType, language, expiresOn };
        return { type: 'certificate.given', ...given };
      }),
    withdraw: (actor, { id, staffId }, at) =>
      change(actor, staffId, async (tx) => {
        const { count } = await tx.certificate.updateMany({
          where: { id, staffId, withdrawnAt: null },
          data: { withdrawnAt: at },
        });
        if (count === 0) throw new DomainError('STAFF_NOT_FOUND', { staffId, certificateId: id });
        return { type: 'certificate.withdrawn', staffId, certificateId: id };
      }),
    setLanguages: (actor, staffId, languages) =>
      change(actor, staffId, async (tx) => {
        await tx.staff.update({ where: { id: staffId }, data: { languages: [...languages] } });
        return { type: 'languages.changed', staffId, languages };
      }),
  };

  /** Changes what one member of staff may do, writes it down, and tells who must know. */
  function change(
    actor: Actor,
    staffId: StaffId,
    write: (tx: Transaction) => Promise<HouseFact>,
  ): Promise<void> {
    return prisma.$transaction(async (tx) => {
      if ((await tx.staff.count({ where: { id: staffId } })) === 0)
        throw new DomainError('STAFF_NOT_FOUND', { staffId });
      const fact = await write(tx);
      await appendToHouse(tx, { at: clock.now(), actor, fact });
      await announce(tx, 'staff_changed', { staffId });
    });
  }
}
