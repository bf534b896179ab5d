'use client';

import { useState } from 'react';
import { findLocation } from '@visavis/call-client/local/location';
import type { CustomerView } from '@visavis/contract/customer';
import type { LocationReport } from '@visavis/contract/location';
import type { CustomerLine } from '../journey/customer-line.ts';
import { useLiveValue } from '../journey/use-live-value.ts';

export type LocationAsk = {
  readonly wish: CustomerView['location'];
  readonly bank: string;
  readonly report: LocationReport | null;
  readonly isAsking: boolean;
  /**
   * Asks for the location where the procedure wants it and it is not known; what goes into the
   * report, and whether the customer can go on with it.
   */
  ask(): Promise<{ readonly mayGoOn: boolean; readonly location?: LocationReport }>;
};

/** The customer's location, asked for when they go on and not before. */
export function useLocation(line: CustomerLine): LocationAsk {
  const view = useLiveValue(line.view);
  const [report, setReport] = useState<LocationReport | null>(null);
  const [isAsking, setAsking] = useState(false);
  const wish = view?.location ?? 'OFF';

  const ask = async () => {
    if (wish === 'OFF') return { mayGoOn: true };
    // Who refused what they may refuse is not asked again.
    if (report?.state === 'GIVEN' || (report && wish === 'OPTIONAL'))
      return { mayGoOn: true, location: report };
    setAsking(true);
    const location = await findLocation();
    setAsking(false);
    setReport(location);
    return { mayGoOn: location.state === 'GIVEN' || wish === 'OPTIONAL', location };
  };
  return { wish, bank: view?.bankName ?? '', report, isAsking, ask };
}
