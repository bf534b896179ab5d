import type { Actor, Role } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import type { HouseFact } from '@visavis/domain/journal/house-fact';
import type { Chance, Clock, StaffMember, StaffStore } from '@visavis/use-cases/ports';
import type { Database, Transaction } from './connect.ts';
import { withRefusals } from './constraint-refusals.ts';
import type { Prisma } from './generated/client.ts';
import { appendToHouse } from './journal-chain.ts';

/** What better-auth calls a sign-in by e-mail and password. */
const PASSWORD_PROVIDER = 'credential';

const MEMBER = { id: true, name: true, email: true, role: true, disabled: true } as const;

type World = {
  readonly prisma: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Hashes as the sign-in verifies: `hashPassword` of better-auth. */
  readonly hashPassword: (password: string) => Promise<string>;
};

/** Staff and their sign-ins, in the tables of better-auth. Each change is journalled with it. */
export function createStaffStore(world: World): StaffStore {
  const { prisma, clock, chance } = world;
  return {
    async create(actor, { name, email, role, password }) {
      const id = chance.id();
      const hash = await world.hashPassword(password);
      return write(async (tx) => {
        const data = { id, name, email: email.trim().toLowerCase(), role, emailVerified: true };
        const row = await tx.staff.create({ data, select: MEMBER });
        await tx.staffAccount.create({
          data: {
            id: chance.id(),
            userId: id,
            accountId: id,
            providerId: PASSWORD_PROVIDER,
            password: hash,
          },
        });
        const member = toMember(row);
        await record(tx, actor, { type: 'staff.created', staffId: member.id, role });
        return member;
      });
    },
    change: (actor, staffId, asked) =>
      write(async (tx) => {
        const member = toMember(await updateMember(tx, staffId, asked));
        const { role, disabled } = member;
        await record(tx, actor, { type: 'staff.changed', staffId, role, disabled });
        if (disabled) await endSignIns(tx, actor, staffId);
        return member;
      }),
    async list() {
      const rows = await prisma.staff.findMany({ select: MEMBER, orderBy: { name: 'asc' } });
      return rows.map(toMember);
    },
    async find(staffId) {
      const row = await prisma.staff.findUnique({ where: { id: staffId }, select: MEMBER });
      return row ? toMember(row) : undefined;
    },
    revokeSessions: (actor, staffId) => write((tx) => endSignIns(tx, actor, staffId)),
  };

  function write<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
    return withRefusals(() => prisma.$transaction(work));
  }

  async function endSignIns(tx: Transaction, actor: Actor, staffId: StaffId): Promise<void> {
    await tx.staffSession.deleteMany({ where: { userId: staffId } });
    await record(tx, actor, { type: 'staff.sessions-revoked', staffId });
  }

  async function record(tx: Transaction, actor: Actor, fact: HouseFact): Promise<void> {
    await appendToHouse(tx, { at: clock.now(), actor, fact });
  }
}

type MemberRow = Prisma.StaffGetPayload<{ select: typeof MEMBER }>;

const toMember = (row: MemberRow): StaffMember => ({ ...row, id: row.id as StaffId });

async function updateMember(
  tx: Transaction,
  staffId: StaffId,
  { role, disabled }: { readonly role?: Role | undefined; readonly disabled?: boolean | undefined },
): Promise<MemberRow> {
  const [row] = await tx.staff.updateManyAndReturn({
    where: { id: staffId },
    data: { ...(role && { role }), ...(disabled !== undefined && { disabled }) },
    select: MEMBER,
  });
  if (!row) throw new DomainError('STAFF_NOT_FOUND', { staffId });
  return row;
}
