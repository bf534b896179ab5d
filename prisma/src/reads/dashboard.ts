import type { Instant } from '@visavis/domain/ids';
import { OUTCOMES, type OutcomeKind } from '@visavis/domain/outcome/outcome';
import type { Database } from '../connect.ts';
import type { Prisma } from '../generated/client.ts';

export type Dashboard = {
  readonly waiting: number;
  /** Calls that run now. */
  readonly open: number;
  readonly toReview: number;
  /** How the sessions since `since` ended. */
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
};

/** Sessions that an agent led, that are over and that nobody has reviewed. */
export const TO_REVIEW = {
  state: 'ENDED',
  agentId: { not: null },
  review: null,
} as const satisfies Prisma.SessionWhereInput;

/** The counts of the supervisor's first page; `since` is when their day began. */
export async function readDashboard(prisma: Database, since: Instant): Promise<Dashboard> {
  const [waiting, open, toReview, ended] = await Promise.all([
    prisma.session.count({ where: { state: 'WAITING' } }),
    prisma.session.count({ where: { state: { in: ['CLAIMED', 'LIVE'] } } }),
    prisma.session.count({ where: TO_REVIEW }),
    prisma.session.groupBy({
      by: ['outcome'],
      where: { outcomeAt: { gte: since } },
      _count: { _all: true },
    }),
  ]);
  const counted = new Map(ended.map(({ outcome, _count }) => [outcome, _count._all]));
  const outcomes = OUTCOMES.map((kind) => [kind, counted.get(kind) ?? 0] as const);
  return {
    waiting,
    open,
    toReview,
    outcomes: Object.fromEntries(outcomes) as Record<OutcomeKind, number>,
  };
}
