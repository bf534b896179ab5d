import type { Declared } from '@visavis/domain/case/case';
import type { CaseId, Instant, SessionId, StaffId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { Outcome } from '@visavis/domain/outcome/outcome';
import type { Review } from '@visavis/domain/review/review';
import type { SessionState } from '@visavis/domain/session/session';
import type { Prisma } from '../generated/client.ts';
import { fromJson, toInstant, toInstantOrNull, withoutNulls } from '../rows/columns.ts';
import { toOutcome } from '../rows/session-rows.ts';

/** One line of a list of cases. */
export type FoundCase = {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly bankReference?: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly language: Language;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly openedAt: Instant;
  readonly invitationExpiresAt: Instant;
  readonly invitationCancelledAt?: Instant;
  readonly sessionCount: number;
  readonly lastSession?: FoundSession;
};

export type FoundSession = {
  readonly sessionId: SessionId;
  readonly state: SessionState;
  readonly queuedAt: Instant;
  readonly agentId?: StaffId;
  readonly agentName?: string;
  readonly outcome?: Outcome;
  readonly verdict?: Review['verdict'];
};

/** What a line is made from. */
export const FOUND_CASE = {
  sessions: {
    orderBy: { position: 'desc' },
    take: 1,
    include: { agent: { select: { name: true } }, review: { select: { verdict: true } } },
  },
  _count: { select: { sessions: true } },
} as const satisfies Prisma.CaseInclude;

type FoundRow = Prisma.CaseGetPayload<{ include: typeof FOUND_CASE }>;

export function toFoundCase(row: FoundRow): FoundCase {
  const { givenNames, familyName } = fromJson<Declared>(row.declared);
  const [last] = row.sessions;
  return withoutNulls({
    caseId: row.id as CaseId,
    reference: row.reference,
    bankReference: row.bankReference,
    givenNames,
    familyName,
    language: row.language as Language,
    procedure: { id: row.procedureId, version: row.procedureVersion },
    openedAt: toInstant(row.openedAt),
    invitationExpiresAt: toInstant(row.invitationExpiresAt),
    invitationCancelledAt: toInstantOrNull(row.invitationCancelledAt),
    sessionCount: row._count.sessions,
    lastSession: last ? toFoundSession(last) : null,
  });
}

const toFoundSession = (row: FoundRow['sessions'][number]): FoundSession =>
  withoutNulls({
    sessionId: row.id as SessionId,
    state: row.state,
    queuedAt: toInstant(row.queuedAt),
    agentId: row.agentId as StaffId | null,
    agentName: row.agent?.name ?? null,
    outcome: toOutcome(row),
    verdict: row.review?.verdict ?? null,
  });
