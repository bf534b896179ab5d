import type { Instant } from '../ids.ts';
import type { Case, Change, DeviceReport } from './case.ts';
import { coarsen, locationFact } from './location.ts';

/** Keeps what the customer's browser measured of its camera and microphone, and where it is. */
export function checkDevice(kase: Case, report: Omit<DeviceReport, 'at'>, at: Instant): Change {
  const { location: exact, ...seen } = report;
  const location = exact && coarsen(exact);
  return {
    case: { ...kase, device: { ...seen, ...(location ? { location } : {}), at } },
    fact: { type: 'device.checked', ...seen, ...(location ? locationFact(kase, location) : {}) },
  };
}
