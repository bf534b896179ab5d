import type { CaseId, SessionId } from '@visavis/domain/ids';
import type { CallBack } from '@visavis/domain/schedule/call-back';
import type { Offer } from '@visavis/domain/session/ringing';
import type { WaitingPlace } from '@visavis/use-cases/ports';
import type { Prisma } from '../generated/client.ts';
import { fromJson, toInstant, withoutNulls } from './columns.ts';

/** What says whose turn it is. */
export const WAITING_PLACE = {
  id: true,
  caseId: true,
  queuedAt: true,
  offer: true,
  callBack: true,
  case: { select: { priority: true, appointmentStartsAt: true, appointmentEndsAt: true } },
} as const satisfies Prisma.SessionSelect;

type WaitingRow = Prisma.SessionGetPayload<{ select: typeof WAITING_PLACE }>;

/** A session that waits, as its rows tell it. */
export const toWaitingPlace = (row: WaitingRow): WaitingPlace => {
  const { priority, appointmentStartsAt: starts, appointmentEndsAt: ends } = row.case;
  return withoutNulls({
    caseId: row.caseId as CaseId,
    sessionId: row.id as SessionId,
    queuedAt: toInstant(row.queuedAt),
    priority,
    appointment: starts && ends ? { startsAt: toInstant(starts), endsAt: toInstant(ends) } : null,
    offer: fromJson<Offer | null>(row.offer),
    callBack: fromJson<CallBack | null>(row.callBack),
  });
};
