import type { StaffId } from '@visavis/domain/ids';
import { LANGUAGES } from '@visavis/domain/language';
import { everyCertificate } from '@visavis/domain/testing/a-candidate';
import { systemChance } from '@visavis/runtime/chance';
import type { Database } from '../src/connect.ts';
import { toCertificateRow } from '../src/rows/certificate-rows.ts';

/** Lets an agent of a test lead every call: all languages, and certificates of all documents. */
export async function certify(prisma: Database, staffId: StaffId): Promise<void> {
  await prisma.staff.update({ where: { id: staffId }, data: { languages: [...LANGUAGES] } });
  await prisma.certificate.createMany({
    data: everyCertificate(staffId).map((certificate) =>
      toCertificateRow({ ...certificate, id: systemChance.id() }),
    ),
  });
}
