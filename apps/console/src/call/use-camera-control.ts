'use client';

import type { CameraCommand, CameraWish } from '@visavis/contract/camera';
import type { LedSession } from '@visavis/contract/staff';
import { useToast } from '@visavis/ui/toast';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AttendanceCommands } from './attendance-commands.ts';
import { useHindrance } from './bar-button.tsx';
import { hindranceOf, nextHeight, nextZoom } from './camera-state.ts';
import { useTellRefused } from './use-tell-refused.ts';

/** The customer's camera in the agent's hands. */
export type CameraControl = {
  readonly camera: LedSession['camera'];
  /** Why a command can't be given now, in words. */
  readonly hindrance: (command: CameraCommand) => string | null;
  readonly isBusy: boolean;
  readonly flip: () => void;
  readonly torch: () => void;
  readonly focus: () => void;
  readonly resolution: () => void;
  readonly zoom: (way: 1 | -1) => void;
  readonly zoomTo: (value: number) => void;
};

/** One command after the other: while one is on its way, a second press does nothing. */
export function useCameraControl(
  session: LedSession,
  commands: Pick<AttendanceCommands, 'camera'>,
): CameraControl {
  const t = useTranslations('call.cameraControls');
  const send = useCameraCommand(commands);
  const tellHindrance = useHindrance();
  const { camera } = session;
  const hindrance = (command: CameraCommand) => {
    const why = hindranceOf(session, command);
    return why && t(`why.${why}`);
  };
  const ask = (wish: CameraWish) => {
    const why = hindrance(wish.command);
    if (why) tellHindrance(why);
    else send.send(wish);
  };
  return {
    camera,
    hindrance,
    isBusy: send.isBusy,
    flip: () => ask({ command: 'FLIP' }),
    focus: () => ask({ command: 'FOCUS' }),
    torch: () => ask({ command: 'TORCH', value: camera?.torchOn ? 'OFF' : 'ON' }),
    resolution: () => ask({ command: 'RESOLUTION', value: (camera && nextHeight(camera)) ?? 720 }),
    zoom: (way) => {
      const value = camera ? nextZoom(camera, way) : null;
      if (value !== null || hindrance('ZOOM')) ask({ command: 'ZOOM', value: value ?? 1 });
    },
    zoomTo: (value) => ask({ command: 'ZOOM', value }),
  };
}

function useCameraCommand({ camera }: Pick<AttendanceCommands, 'camera'>) {
  const t = useTranslations('call.cameraControls');
  const tell = useToast();
  const tellRefused = useTellRefused();
  const [isBusy, setBusy] = useState(false);
  const running = useRef(false);
  const run = async (wish: CameraWish) => {
    running.current = true;
    setBusy(true);
    const answer = await camera(wish);
    running.current = false;
    setBusy(false);
    if (typeof answer === 'object') {
      if (answer.code === 'CAMERA_NOT_ABLE') tell({ kind: 'look', title: t('cannot') });
      else tellRefused(answer);
    } else if (answer !== 'DONE')
      tell({ kind: 'look', title: t(answer), words: t(`${answer}_todo`) });
  };
  return {
    isBusy,
    send: (wish: CameraWish) => {
      if (!running.current) void run(wish);
    },
  };
}
