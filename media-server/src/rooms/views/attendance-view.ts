import type { LedSession } from '@visavis/contract/staff';
import { listCrops } from '@visavis/domain/session/crop';
import { isOnHold } from '@visavis/domain/session/hold';
import type { Session, Snapshot } from '@visavis/domain/session/session';

/** What goes on beside the steps, for the agent. */
export const attendanceView = (session: Session) => ({
  ...chatView(session),
  flags: session.flags.map(({ remark, at }) => ({ remark: remark ?? null, at })),
  signals: session.signals.map(({ kind, version, values, at }) => ({
    ...{ kind, version, at },
    values: { ...values },
  })),
  crops: listCrops(session).map(cropOf),
});

/** What both sides see of each other beside the picture. */
export const chatView = (session: Session) => ({
  onHold: isOnHold(session),
  chat: session.chat.map(({ from, text, at }) => ({ from, text, at })),
});

function cropOf({ of, area, ...crop }: Snapshot): LedSession['crops'][number] {
  if (!of || !area) throw new Error('A part of a picture without the picture');
  const { id, stepId, takenAt, widthPx, heightPx } = crop;
  return { id, of, area, stepId: stepId ?? null, takenAt, widthPx, heightPx };
}
