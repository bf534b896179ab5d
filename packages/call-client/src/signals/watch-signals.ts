import { signalCommands } from '@visavis/contract/signals';
import type { Socket } from 'socket.io-client';
import { call } from '../call.ts';
import type { LocalMedia } from '../local-media.ts';
import { SignalReporter } from './signal-reporter.ts';
import { keepToldTimes } from './told-times.ts';
import { lookAtCamera } from './watch-camera.ts';
import { watchDevices } from './watch-devices.ts';
import { watchFrames } from './watch-frames.ts';
import { watchPage } from './watch-page.ts';
import { watchRemote } from './watch-remote.ts';

/**
 * Watches, from the queue to the end of the call, for what the agent should look at. Nothing of it
 * is a verdict, nothing holds up the customer. What it returns ends that.
 */
export function watchSignals(
  socket: Socket,
  media: Pick<LocalMedia, 'view'>,
  { isInCall }: { readonly isInCall: boolean },
): () => void {
  const reporter = new SignalReporter(
    (signal) => call(socket, signalCommands, 'signal:report', signal),
    keepToldTimes(sessionStorage),
  );
  const report = reporter.report.bind(reporter);
  let stopFrames = () => {};
  const stopDevices = watchDevices(media.view, {
    report,
    onCamera(camera) {
      // What can't be looked at, because the camera is gone again, is looked at when it is back.
      lookAtCamera(camera, report).catch(() => undefined);
      stopFrames();
      stopFrames = watchFrames(camera, report);
    },
  });
  // In the queue the customer may well do something else.
  const stopPage = isInCall ? watchPage(report) : () => {};
  const stopRemote = watchRemote(report);
  return () => {
    reporter.close();
    stopDevices();
    stopFrames();
    stopPage();
    stopRemote();
  };
}
