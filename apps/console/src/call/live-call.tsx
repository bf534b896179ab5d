'use client';

import type { Line } from '@visavis/call-client/connect';
import { keepAwake } from '@visavis/call-client/wake-lock';
import type { LedSession } from '@visavis/contract/staff';
import { useEffect, useMemo, useRef } from 'react';
import { attendanceCommands } from './attendance-commands.ts';
import { BreakAfterButton } from './break-after.tsx';
import { barsOf, CallHeader } from './call-header.tsx';
import { useCallMedia } from './call-media.ts';
import { CallPanel } from './call-panel.tsx';
import { CameraNotice } from './camera-notice.tsx';
import { CallStage } from './call-stage.tsx';
import { CallDrawer } from './call-drawer.tsx';
import { LastMomentNotice } from './last-moment-notice.tsx';
import { LineNotice } from './line-notice.tsx';
import { faceCommands } from './faces/face-commands.ts';
import { FaceSheetPanel } from './faces/face-sheet-panel.tsx';
import { useFaces } from './faces/use-faces.ts';
import { useOwnMedia } from './own-media.ts';
import { machineCommands } from './machine/machine-commands.ts';
import { useNewFindings } from './machine/use-new-findings.ts';
import type { Phrases } from './phrases.ts';
import { RecorderNotice } from './recorder-notice.tsx';
import type { SessionCommands } from './session-commands.ts';
import { useStage } from './stage/use-stage.ts';
import { useLineState } from './staff-line.ts';
import { useAttendance } from './use-attendance.ts';
import type { LedView } from './use-led-session.ts';

export type LiveCallProps = {
  readonly line: Line;
  readonly view: LedView;
  readonly session: LedSession;
  readonly commands: SessionCommands;
  /** Where messages can be read that no mail server took; null where one is configured. */
  readonly outbox: string | null;
  readonly phrases: Phrases;
};

/** One screen for the whole call: the customer on the left, what to do on the right. */
export function LiveCall(props: LiveCallProps) {
  const { line, view, session, commands, outbox } = props;
  const main = useRef<HTMLElement>(null);
  const own = useOwnMedia(true);
  const { remote, visitor, quality } = useCallMedia(line, session.sessionId, own.view);
  const isConnected = useLineState(line).state === 'CONNECTED';
  const isCustomerThere = view.customerAwaySince === null;
  useEffect(() => keepAwake(), []);
  const beside = useMemo(() => attendanceCommands(line), [line]);
  const attendance = useAttendance(session, beside);
  const machine = useMemo(() => machineCommands(line), [line]);
  useNewFindings(session);
  const control = useStage(session, beside);
  const ofFace = useMemo(() => faceCommands(line), [line]);
  const faces = useFaces(session, control, ofFace);

  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <CallHeader
        session={session}
        health={view.health}
        customerQuality={barsOf(quality?.receiving ?? 'WEAK', isCustomerThere)}
        agentQuality={barsOf(quality?.sending ?? 'WEAK', isConnected)}
        attendance={attendance}
        onAskForHelp={() => void commands.askForHelp()}
      />
      <main
        ref={main}
        tabIndex={-1}
        className="flex min-h-0 flex-1 outline-none"
        onClick={(event) => {
          // After a press of the mouse the keys belong to the screen again, not to that button.
          if (event.detail > 0 && document.activeElement?.matches('button')) main.current?.focus();
        }}
      >
        <CallStage
          {...{ session, control }}
          attendance={beside}
          source={commands}
          remote={remote}
          visitor={visitor}
          own={own.stream}
          awaySince={view.customerAwaySince}
          onResume={attendance.hold}
          drawer={
            <CallDrawer {...{ session, attendance, machine, faces }} phrases={props.phrases} />
          }
        />
        <aside className="flex w-[min(31.25rem,max(480px,50vw))] shrink-0 flex-col border-l border-line bg-surface min-[100rem]:w-136">
          <div data-lends-room className="flex flex-col gap-2 empty:hidden [&>*]:mx-4 [&>*]:mt-3">
            <LineNotice line={line} />
            <RecorderNotice session={session} health={view.health} />
            <LastMomentNotice session={session} />
            {own.refusal ? <CameraNotice refusal={own.refusal} onAskAgain={own.askAgain} /> : null}
          </div>
          {faces.isComparing ? (
            <FaceSheetPanel {...{ session, control }} commands={ofFace} onClose={faces.compare} />
          ) : null}
          <div className={faces.isComparing ? 'hidden' : 'contents'}>
            <CallPanel
              {...{ session, commands, outbox }}
              health={view.health}
              aside={<BreakAfterButton line={line} />}
              machine={{ commands: machine, onOpen: () => attendance.toggle('MACHINE') }}
              isCovered={faces.isComparing}
            />
          </div>
        </aside>
      </main>
    </div>
  );
}
