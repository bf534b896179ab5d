import { allow } from '@visavis/domain/access/access';
import { readDashboard } from '@visavis/prisma/reads/dashboard';
import { searchCases } from '@visavis/prisma/reads/search-cases';
import type { DayCounts } from '../home/supervisor-home.tsx';
import type { StaffActor } from './actor.ts';
import { dayBegins, dayOf } from './day.ts';
import type { Parts } from './parts.ts';
import type { FoundCase } from './search-cases.ts';

const SHOWN = 20;

/** What a supervisor begins the day with; the day is that of their own clock. */
export async function readHome(
  { prisma, ports }: Parts,
  actor: StaffActor,
  timeZone: string,
): Promise<{ readonly counts: DayCounts; readonly toReview: readonly FoundCase[] }> {
  allow(actor, 'review:give');
  const today = dayBegins(dayOf(ports.clock.now(), timeZone), timeZone);
  const [counts, page] = await Promise.all([
    readDashboard(prisma, today),
    searchCases(prisma, { toReview: true }, { limit: SHOWN }),
  ]);
  return { counts, toReview: page.found };
}
