import type { PageSignal } from '@visavis/contract/signals';
import { CAMERA_PLAUSIBILITY_VERSION, findImplausible, readCamera } from './camera-plausibility.ts';
import { findVirtualCamera, VIRTUAL_CAMERAS_VERSION } from './virtual-cameras.ts';

const LONGEST_TEXT = 200;

/** Looks once at what a camera says of itself. */
export async function lookAtCamera(
  track: MediaStreamTrack,
  report: (signal: PageSignal) => void,
): Promise<void> {
  const { label } = track;
  const virtual = findVirtualCamera(label);
  if (virtual)
    report({
      kind: 'VIRTUAL_CAMERA',
      version: VIRTUAL_CAMERAS_VERSION,
      values: { name: virtual.name, source: virtual.kind, label: label.slice(0, LONGEST_TEXT) },
    });
  const values = findImplausible(await readCamera(track));
  if (values) report({ kind: 'IMPLAUSIBLE_CAMERA', version: CAMERA_PLAUSIBILITY_VERSION, values });
}
