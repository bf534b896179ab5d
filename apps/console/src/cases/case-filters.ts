import { caseId, outcomeKind, staffId } from '@visavis/contract/vocabulary';
import { z } from 'zod';

/** What cases can be looked for by. `name` is personal data: it never stands in an address. */
export const caseFilters = z.strictObject({
  reference: z.string().trim().max(100).optional(),
  name: z.string().trim().max(100).optional(),
  agentId: staffId.optional(),
  outcome: z.union([outcomeKind, z.enum(['NONE', 'TO_REVIEW'])]).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type CaseFilters = z.output<typeof caseFilters>;

/** A search, and after which case its page begins. */
export const caseSearch = z.strictObject({ filters: caseFilters, after: caseId.optional() });

const IN_ADDRESS = ['reference', 'agentId', 'outcome', 'from', 'to'] as const;

/** The filters that an address names; what it says wrongly is passed over. */
export function filtersOf(
  params: Readonly<Record<string, string | string[] | undefined>>,
): CaseFilters {
  const said = IN_ADDRESS.flatMap((key) => {
    const given = params[key];
    const field = caseFilters.shape[key].safeParse(given);
    return typeof given === 'string' && given !== '' && field.success ? [[key, given]] : [];
  });
  return caseFilters.parse(Object.fromEntries(said));
}

/** The address of a search, without the name. */
export function addressOf(filters: CaseFilters): string {
  const params = new URLSearchParams();
  for (const key of IN_ADDRESS) {
    const value = filters[key];
    if (value) params.set(key, value);
  }
  const query = params.toString();
  return query ? `/cases?${query}` : '/cases';
}
