import type { LedSession } from '@visavis/contract/staff';
import { ChatDrawer } from './chat-drawer.tsx';
import { FlagDrawer } from './flag-drawer.tsx';
import type { Faces } from './faces/use-faces.ts';
import type { MachineCommands } from './machine/machine-commands.ts';
import { MachineDrawer } from './machine/machine-drawer.tsx';
import type { Phrases } from './phrases.ts';
import { SignalsDrawer } from './signals-drawer.tsx';
import type { Attendance } from './use-attendance.ts';

type CallDrawerProps = {
  readonly session: LedSession;
  readonly attendance: Attendance;
  readonly phrases: Phrases;
  readonly machine: MachineCommands;
  readonly faces: Faces;
};

/** The drawer that is open, if one is. */
export function CallDrawer({ session, attendance, phrases, machine, faces }: CallDrawerProps) {
  const onClose = attendance.close;
  switch (attendance.drawer) {
    case 'CHAT':
      return <ChatDrawer {...{ session, phrases, onClose }} onSend={attendance.send} />;
    case 'SIGNALS':
      return <SignalsDrawer {...{ session, onClose }} />;
    case 'FLAG':
      return <FlagDrawer {...{ session, onClose }} onFlag={attendance.flag} />;
    case 'MACHINE':
      return <MachineDrawer {...{ session, faces, onClose }} commands={machine} />;
    case null:
      return null;
  }
}
