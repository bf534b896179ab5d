import type { Instant } from '../ids.ts';
import type { Case, Change, DeviceReport } from './case.ts';

/** Keeps what the customer's browser measured of its camera and microphone. */
export const checkDevice = (kase: Case, report: Omit<DeviceReport, 'at'>, at: Instant): Change => ({
  case: { ...kase, device: { ...report, at } },
  fact: { type: 'device.checked', ...report },
});
