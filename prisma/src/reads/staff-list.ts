import type { Instant } from '@visavis/domain/ids';
import type { StaffId } from '@visavis/domain/ids';
import type { StaffMember } from '@visavis/use-cases/ports';
import type { Database } from '../connect.ts';
import { toInstant, toInstantOrNull, withoutNulls } from '../rows/columns.ts';

export type StaffRow = StaffMember & {
  readonly createdAt: Instant;
  /** When the newest of the sign-ins that still hold began. */
  readonly signedInAt?: Instant;
  /** Sign-ins that have neither ended nor expired. */
  readonly signIns: number;
};

/** Everybody on the staff, by name. */
export async function listStaff(prisma: Database, now: Instant): Promise<readonly StaffRow[]> {
  const rows = await prisma.staff.findMany({
    orderBy: [{ disabled: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      disabled: true,
      createdAt: true,
      signIns: {
        where: { expiresAt: { gt: now } },
        orderBy: { createdAt: 'desc' },
        select: { createdAt: true },
      },
    },
  });
  return rows.map(({ signIns, ...row }) =>
    withoutNulls({
      ...row,
      id: row.id as StaffId,
      createdAt: toInstant(row.createdAt),
      signedInAt: toInstantOrNull(signIns[0]?.createdAt ?? null),
      signIns: signIns.length,
    }),
  );
}
