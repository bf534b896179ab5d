import type { CAMERA_ANSWERS } from '@visavis/contract/camera';
import { customerCommands, customerEvents } from '@visavis/contract/customer';
import type { z } from 'zod';
import { call, listen } from './call.ts';
import type { Line } from './connect.ts';
import type { LiveValue } from './live-value.ts';
import { cameraReportOf, focusOf } from './local/camera-abilities.ts';
import type { LocalMedia } from './local-media.ts';

type Command = z.infer<(typeof customerEvents)['camera:command']>;
type CameraAnswer = (typeof CAMERA_ANSWERS)[number];

export type CameraAnswering = {
  readonly media: LocalMedia;
  /** The server knows of no camera before this side has joined. */
  readonly joined: LiveValue<unknown>;
  /** What the agent asked for was done: the person should know of it. */
  readonly onDone: (command: Command['command']) => void;
};

/**
 * Reports what the camera can do whenever it changes, and does what the agent asks of it. What it
 * returns ends that.
 */
export function answerCamera(
  { socket, state }: Line,
  { media, joined, onDone }: CameraAnswering,
): () => void {
  const report = () => {
    const said = cameraReportOf(media.view.read());
    if (said && state.read().state === 'CONNECTED')
      void call(socket, customerCommands, 'camera:report', said);
  };
  const answer = async (command: Command) => {
    const done = await obey(media, command);
    // The view has changed before, so the report is on its way already.
    await call(socket, customerCommands, 'camera:answer', { id: command.id, answer: done });
    if (done === 'DONE') onDone(command.command);
  };
  const turns = 'screen' in globalThis && 'orientation' in screen ? screen.orientation : null;
  turns?.addEventListener('change', report);
  report();
  const ends = [
    state.subscribe(report),
    joined.subscribe(report),
    media.view.subscribe(report),
    listen(socket, customerEvents, 'camera:command', (command) => {
      answer(command).catch(reportError);
    }),
    () => turns?.removeEventListener('change', report),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Does one command. Never rejects: what a browser refuses is an answer too. */
async function obey(media: LocalMedia, { command, value }: Command): Promise<CameraAnswer> {
  const report = cameraReportOf(media.view.read());
  const { camera, cameras } = media.view.read();
  if (!report || !camera) return 'FAILED';
  const done = (isDone: boolean) => (isDone ? 'DONE' : 'FAILED');
  switch (command) {
    case 'FLIP':
      return cameras > 1 ? done(await media.flip()) : 'NOT_ABLE';
    case 'TORCH':
      return report.torch ? done(await media.adjust({ torch: value === 'ON' })) : 'NOT_ABLE';
    case 'ZOOM':
      if (!report.zoom || typeof value !== 'number') return 'NOT_ABLE';
      return done(await media.adjust({ zoom: value }));
    case 'FOCUS': {
      const focusMode = focusOf(camera);
      return focusMode ? done(await media.adjust({ focusMode })) : 'NOT_ABLE';
    }
    case 'RESOLUTION':
      return typeof value === 'number' ? done(await media.resize(value)) : 'NOT_ABLE';
  }
}
