import type { CameraCommand, CameraReport } from '@visavis/contract/camera';
import type { LedSession } from '@visavis/contract/staff';

/** Why the customer's camera can't do it now. */
export type CameraHindrance =
  'AWAY' | 'UNKNOWN' | 'ONE_CAMERA' | 'NO_TORCH' | 'NO_ZOOM' | 'NO_FOCUS' | 'ONE_SIZE';

/** How many lines a camera is asked for. */
const HEIGHTS = [480, 720, 1080, 2160] as const;
const ZOOM_STEPS = 10;

/** What stands against a command; null where nothing does. */
export function hindranceOf(
  { camera, customerConnected }: Pick<LedSession, 'camera' | 'customerConnected'>,
  command: CameraCommand,
): CameraHindrance | null {
  if (!customerConnected) return 'AWAY';
  if (!camera) return 'UNKNOWN';
  switch (command) {
    case 'FLIP':
      return camera.cameras > 1 ? null : 'ONE_CAMERA';
    case 'TORCH':
      return camera.torch ? null : 'NO_TORCH';
    case 'ZOOM':
      return camera.zoom && camera.zoom.max > camera.zoom.min ? null : 'NO_ZOOM';
    case 'FOCUS':
      return camera.focus ? null : 'NO_FOCUS';
    case 'RESOLUTION':
      return listHeights(camera).length > 1 ? null : 'ONE_SIZE';
  }
}

/** The lines that the camera can be asked for; a camera that does not say its most gives 1080. */
export const listHeights = ({ mostHeightPx }: CameraReport): readonly number[] =>
  HEIGHTS.filter((lines) => lines <= (mostHeightPx ?? 1080));

/** The next larger size, and after the largest the smallest. */
export function nextHeight(camera: CameraReport): number | undefined {
  const heights = listHeights(camera);
  const lines = Math.min(camera.heightPx, camera.widthPx);
  return heights.find((height) => height > lines) ?? heights[0];
}

/** A tenth of the way closer or farther; null where the camera is there already. */
export function nextZoom({ zoom }: CameraReport, way: 1 | -1): number | null {
  if (!zoom) return null;
  const step = Math.max(zoom.step, (zoom.max - zoom.min) / ZOOM_STEPS);
  const next = Math.min(zoom.max, Math.max(zoom.min, zoom.value + way * step));
  return Math.abs(next - zoom.value) < 1e-6 ? null : Math.round(next * 100) / 100;
}
