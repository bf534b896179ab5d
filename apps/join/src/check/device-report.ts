import type { Payload } from '@visavis/contract/command';
import type { customerCommands } from '@visavis/contract/customer';

type DeviceReport = Payload<typeof customerCommands, 'device:report'>;
export type PictureSize = { readonly width: number; readonly height: number };

const SHARP_FROM_PX = 720;
const LONGEST_TEXT = 200;

/** The size of the pictures of a camera. */
export function sizeOf(camera: MediaStreamTrack | null): PictureSize {
  const { width = 1, height = 1 } = camera?.getSettings() ?? {};
  return { width, height };
}

/** Whether a document can be read in pictures of this size. */
export const isSharp = ({ width, height }: PictureSize): boolean =>
  Math.min(width, height) >= SHARP_FROM_PX;

/** What was measured of this device, as the bank keeps it. */
export function deviceReport(
  camera: MediaStreamTrack | null,
  microphoneLevel: number,
): DeviceReport {
  const { width, height } = sizeOf(camera);
  return {
    browser: navigator.userAgent.slice(0, LONGEST_TEXT),
    cameraLabel: (camera?.label ?? '').slice(0, LONGEST_TEXT),
    widthPx: Math.round(width),
    heightPx: Math.round(height),
    framesPerSecond: Math.min(240, camera?.getSettings().frameRate ?? 0),
    microphoneLevel: Math.min(1, microphoneLevel),
  };
}
