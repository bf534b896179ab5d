import type { Instant, StaffId } from '@visavis/domain/ids';
import type { OutcomeKind } from '@visavis/domain/outcome/outcome';
import type { SessionState } from '@visavis/domain/session/session';
import type { Database } from '../connect.ts';
import type { Prisma } from '../generated/client.ts';
import { fold, foldedWords } from '../search-text.ts';
import { FOUND_CASE, toFoundCase, type FoundCase } from './found-case.ts';
import { TO_REVIEW } from './dashboard.ts';

/** What to look for; every filter that is given must hold. */
export type CaseFilters = {
  /** Reference, bank reference or name: whichever the text fits. */
  readonly text?: string | undefined;
  readonly reference?: string | undefined;
  readonly bankReference?: string | undefined;
  /** Parts of names in any order, without regard to case and accents. */
  readonly name?: string | undefined;
  readonly agentId?: StaffId | undefined;
  readonly outcome?: OutcomeKind | undefined;
  /** `NONE`: nobody has called yet. */
  readonly state?: SessionState | 'NONE' | undefined;
  /** Only cases with a session that waits for a second person. */
  readonly toReview?: boolean | undefined;
  /** Opened or called from here, inclusive … */
  readonly from?: Instant | undefined;
  /** … to here, exclusive. */
  readonly to?: Instant | undefined;
};

export type CasePage = {
  readonly found: readonly FoundCase[];
  /** How many the filters find in all. */
  readonly total: number;
  /** Give it as `after` for the next page; undefined on the last. */
  readonly next: string | undefined;
};

/** Cases, the newest first, page by page. */
export async function searchCases(
  prisma: Database,
  filters: CaseFilters,
  { limit = 50, after }: { readonly limit?: number; readonly after?: string | undefined } = {},
): Promise<CasePage> {
  const where: Prisma.CaseWhereInput = { AND: conditions(filters) };
  const [total, rows] = await Promise.all([
    prisma.case.count({ where }),
    prisma.case.findMany({
      where,
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      ...(after ? { cursor: { id: after }, skip: 1 } : {}),
      include: FOUND_CASE,
    }),
  ]);
  const page = rows.slice(0, limit);
  return {
    found: page.map(toFoundCase),
    total,
    next: rows.length > limit ? page.at(-1)?.id : undefined,
  };
}

function conditions(filters: CaseFilters): Prisma.CaseWhereInput[] {
  const { text, reference, bankReference, name, from, to } = filters;
  const held: Prisma.CaseWhereInput[] = [];
  if (text?.trim()) held.push({ OR: [byReference(text), byBankReference(text), byName(text)] });
  if (reference?.trim()) held.push(byReference(reference));
  if (bankReference?.trim()) held.push(byBankReference(bankReference));
  if (name?.trim()) held.push(byName(name));
  if (from || to) held.push(byDate({ ...(from && { gte: from }), ...(to && { lt: to }) }));
  return [...held, ...sessionConditions(filters)];
}

function sessionConditions(filters: CaseFilters): Prisma.CaseWhereInput[] {
  const { agentId, outcome, state, toReview } = filters;
  if (state === 'NONE') return [{ sessions: { none: {} } }];
  if (!agentId && !outcome && !state && !toReview) return [];
  // One and the same session must fit, so the agent's other calls of other outcomes are not meant.
  const fitting: Prisma.SessionWhereInput[] = [
    ...(agentId ? [{ agentId }] : []),
    ...(outcome ? [{ outcome }] : []),
    ...(state ? [{ state }] : []),
    ...(toReview ? [TO_REVIEW] : []),
  ];
  return [{ sessions: { some: { AND: fitting } } }];
}

const byReference = (text: string): Prisma.CaseWhereInput => ({
  reference: { contains: literally(text.trim().toUpperCase()) },
});

const byBankReference = (text: string): Prisma.CaseWhereInput => ({
  searchBankReference: { contains: literally(fold(text)) },
});

const byName = (text: string): Prisma.CaseWhereInput => ({
  AND: foldedWords(text).map((word) => ({ searchName: { contains: literally(word) } })),
});

const byDate = (range: Prisma.DateTimeFilter): Prisma.CaseWhereInput => ({
  OR: [{ openedAt: range }, { sessions: { some: { queuedAt: range } } }],
});

/** Prisma hands `contains` to LIKE as it is; here its wildcards are letters like any other. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
