import type { StaffId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import type { ReportedSession } from './report-schema.ts';

type Attendance = Pick<ReportedSession, 'draw' | 'signals' | 'chat' | 'flags' | 'holds' | 'visits'>;

/** What went on beside the steps of a session. A seed that is not revealed yet stays where it is. */
export function reportAttendance(
  { draw, state, ...session }: Session,
  staffName: (id: StaffId) => string,
): Attendance {
  return {
    ...(draw && state === 'ENDED' ? { draw: { ...draw } } : {}),
    signals: session.signals.map((signal) => ({ ...signal, values: { ...signal.values } })),
    chat: session.chat.map((line) => ({ ...line })),
    flags: session.flags.map((flag) => ({ ...flag })),
    holds: session.holds.map((hold) => ({ ...hold })),
    visits: session.visits.map(({ staffId, ...rest }) => ({
      staff: { id: staffId, name: staffName(staffId) },
      ...rest,
    })),
  };
}
