import type { StaffId } from '@visavis/domain/ids';
import type { Database } from '../connect.ts';

/** Names of staff by their ids. */
export type StaffNames = Readonly<Record<StaffId, string>>;

/** The names of these members of staff; ids without one are left out. */
export async function readStaffNames(
  prisma: Database,
  ids: readonly (StaffId | undefined)[],
): Promise<StaffNames> {
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  const rows = await prisma.staff.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
