import { DomainError } from '@visavis/domain/errors';
import type { StaffId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { BreakReason, Presence } from '@visavis/domain/staff/presence';
import type { Clock, Roster, RosterMember } from '@visavis/use-cases/ports';
import { announce } from './announce.ts';
import type { Database } from './connect.ts';
import type { Prisma } from './generated/client.ts';
import { appendToHouse } from './journal-chain.ts';
import { toCertificate } from './rows/certificate-rows.ts';
import { orNull, toInstant, withoutNulls } from './rows/columns.ts';

const MEMBER = {
  id: true,
  role: true,
  languages: true,
  createdAt: true,
  presence: true,
  certificates: true,
} as const satisfies Prisma.StaffSelect;

type MemberRow = Prisma.StaffGetPayload<{ select: typeof MEMBER }>;

/** For whom calls may ring, on PostgreSQL. */
export function createRoster({
  prisma,
  clock,
}: {
  readonly prisma: Database;
  readonly clock: Clock;
}): Roster {
  return {
    async list(staffIds) {
      const rows = await prisma.staff.findMany({
        where: { id: { in: [...staffIds] }, disabled: false },
        select: MEMBER,
      });
      const busy = await listBusy(prisma, staffIds);
      return rows.map((row) => toMember(row, busy.has(row.id)));
    },
    async setPresence(actor, staffId, presence) {
      await prisma.$transaction(async (tx) => {
        if ((await tx.staff.count({ where: { id: staffId } })) === 0)
          throw new DomainError('STAFF_NOT_FOUND', { staffId });
        const at = clock.now();
        const { state, reason, since } = presence;
        const row = { state, reason: orNull(reason), since, seenAt: at };
        await tx.presence.upsert({
          where: { staffId },
          create: { staffId, ...row },
          update: row,
        });
        const fact = { type: 'presence.changed', staffId, presence: state } as const;
        await appendToHouse(tx, { at, actor, fact: { ...fact, ...(reason ? { reason } : {}) } });
        await announce(tx, 'staff_changed', { staffId });
      });
    },
    async noteSeen(staffIds, at) {
      await prisma.presence.updateMany({
        where: { staffId: { in: [...staffIds] } },
        data: { seenAt: at },
      });
    },
    async listUnseenSince(at) {
      const rows = await prisma.presence.findMany({
        where: { state: { not: 'OFFLINE' }, seenAt: { lt: at } },
        select: { staffId: true },
      });
      return rows.map(({ staffId }) => staffId as StaffId);
    },
    async meanCallMs(since) {
      const [calls] = await prisma.$queryRaw<{ mean_ms: number | null }[]>`
        SELECT (avg(extract(epoch FROM closed_at - claimed_at)) * 1000)::float8 AS mean_ms
        FROM sessions WHERE claimed_at IS NOT NULL AND closed_at > ${since}::timestamptz`;
      return calls?.mean_ms ?? null;
    },
  };
}

/** Who of them leads a call, or has one ringing. */
async function listBusy(
  prisma: Database,
  staffIds: readonly StaffId[],
): Promise<ReadonlySet<string>> {
  const rows = await prisma.$queryRaw<{ staff_id: string }[]>`
    SELECT agent_id AS staff_id FROM sessions
    WHERE state IN ('CLAIMED', 'LIVE') AND agent_id = ANY(${[...staffIds]})
    UNION
    SELECT offer ->> 'agentId' FROM sessions
    WHERE state = 'WAITING' AND offer ->> 'agentId' = ANY(${[...staffIds]})`;
  return new Set(rows.map(({ staff_id: staffId }) => staffId));
}

const toMember = (row: MemberRow, isBusy: boolean): RosterMember => ({
  staffId: row.id as StaffId,
  role: row.role,
  languages: row.languages as Language[],
  certificates: row.certificates.map(toCertificate),
  presence: toPresence(row),
  isBusy,
});

function toPresence({ presence, createdAt }: MemberRow): Presence {
  if (!presence) return { state: 'OFFLINE', since: toInstant(createdAt) };
  return withoutNulls({
    state: presence.state,
    reason: presence.reason as BreakReason | null,
    since: toInstant(presence.since),
  });
}
