import type { Actor } from '@visavis/domain/access/access';
import { noteSignal } from '@visavis/domain/session/signals';
import type { Chronicle } from './chronicle.ts';

/** What the customer's device measured of itself. */
export const DEVICE = {
  browser: 'Firefox 140 on Android',
  cameraLabel: 'Front camera',
  ...{ widthPx: 1280, heightPx: 720, framesPerSecond: 30, microphoneLevel: 0.42 },
  measured: { framesPerSecond: 29.4, meanLuminance: 118, sharpness: 412, rttMs: 38 },
  location: { state: 'GIVEN', latitude: 37.984, longitude: 23.728, accuracyM: 40 },
} as const;

/** What of the device may matter and proves nothing. */
export function noteSignals(tale: Chronicle, customer: Actor): void {
  const values = { label: 'OBS Virtual Camera', list: 'labels-2026-03' };
  tale.do(customer, (kase, at) =>
    noteSignal(kase, { kind: 'VIRTUAL_CAMERA', version: 2, values }, at),
  );
  const away = { hiddenMs: 4200 };
  tale.do(customer, (kase, at) =>
    noteSignal(kase, { kind: 'PAGE_HIDDEN', version: 1, values: away }, at),
  );
}
