import { allow } from '@visavis/domain/access/access';
import type { CaseId } from '@visavis/domain/ids';
import { searchCases as search, type CasePage } from '@visavis/prisma/reads/search-cases';
import type { FoundCase } from '@visavis/prisma/reads/found-case';
import type { CaseFilters } from '../cases/case-filters.ts';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';
import { dayBegins, dayEnds } from './day.ts';

export type { CasePage, FoundCase };

const PAGE_SIZE = 25;

/** Looks for cases, the newest first. That it was done, by which filters, and how many there were is journalled. */
export async function searchCases(
  { prisma, ports }: Parts,
  actor: StaffActor,
  asked: { readonly filters: CaseFilters; readonly after?: CaseId | undefined },
  timeZone: string,
): Promise<CasePage> {
  allow(actor, 'case:find');
  const { outcome, from, to, ...rest } = asked.filters;
  const page = await search(
    prisma,
    {
      ...rest,
      ...(outcome === 'NONE' ? { state: 'NONE' } : {}),
      ...(outcome === 'TO_REVIEW' ? { toReview: true } : {}),
      ...(outcome && outcome !== 'NONE' && outcome !== 'TO_REVIEW' ? { outcome } : {}),
      ...(from ? { from: dayBegins(from, timeZone) } : {}),
      ...(to ? { to: dayEnds(to, timeZone) } : {}),
    },
    { limit: PAGE_SIZE, after: asked.after },
  );
  const filters = Object.entries(asked.filters).flatMap(([key, value]) => (value ? [key] : []));
  await ports.house.record(actor, { type: 'cases.searched', filters, found: page.total });
  return page;
}
