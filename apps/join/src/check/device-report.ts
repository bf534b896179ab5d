import type { Payload } from '@visavis/contract/command';
import type { customerCommands } from '@visavis/contract/customer';
import type { DeviceMeasures } from '@visavis/contract/device-report';
import type { PictureSize } from './findings.ts';

type DeviceReport = Payload<typeof customerCommands, 'device:report'>;

const LONGEST_TEXT = 200;

/** The size of the pictures of a camera. */
export function sizeOf(camera: MediaStreamTrack | null): PictureSize {
  const { width = 1, height = 1 } = camera?.getSettings() ?? {};
  return { width, height };
}

/** What the browser says of this device and what was measured of it, as the bank keeps it. */
export function deviceReport(
  camera: MediaStreamTrack | null,
  microphoneLevel: number,
  measured: DeviceMeasures,
): DeviceReport {
  const { width, height } = sizeOf(camera);
  return {
    browser: navigator.userAgent.slice(0, LONGEST_TEXT),
    cameraLabel: (camera?.label ?? '').slice(0, LONGEST_TEXT),
    widthPx: Math.round(width),
    heightPx: Math.round(height),
    framesPerSecond: Math.min(240, camera?.getSettings().frameRate ?? 0),
    microphoneLevel: Math.min(1, microphoneLevel),
    measured: rounded(measured),
  };
}

/** Three digits after the point are more than any of it is exact to. */
const rounded = (measured: DeviceMeasures): DeviceMeasures =>
  Object.fromEntries(
    Object.entries(measured).map(([name, value]) => [name, Math.round(value * 1_000) / 1_000]),
  );
