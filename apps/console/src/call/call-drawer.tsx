import type { LedSession } from '@visavis/contract/staff';
import { ChatDrawer } from './chat-drawer.tsx';
import { FlagDrawer } from './flag-drawer.tsx';
import type { Phrases } from './phrases.ts';
import { SignalsDrawer } from './signals-drawer.tsx';
import type { Attendance } from './use-attendance.ts';

type CallDrawerProps = {
  readonly session: LedSession;
  readonly attendance: Attendance;
  readonly phrases: Phrases;
};

/** The drawer that is open, if one is. */
export function CallDrawer({ session, attendance, phrases }: CallDrawerProps) {
  const onClose = attendance.close;
  switch (attendance.drawer) {
    case 'CHAT':
      return <ChatDrawer {...{ session, phrases, onClose }} onSend={attendance.send} />;
    case 'SIGNALS':
      return <SignalsDrawer {...{ session, onClose }} />;
    case 'FLAG':
      return <FlagDrawer {...{ session, onClose }} onFlag={attendance.flag} />;
    case null:
      return null;
  }
}
