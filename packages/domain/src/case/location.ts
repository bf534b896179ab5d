import { DomainError } from '../errors.ts';
import { digest } from '../journal/chain.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Case } from './case.ts';
import type { DeviceLocation } from './device-location.ts';

/** About 100 m at the equator: which street is nobody's business. */
const DECIMALS = 3;

/** The location as coarse as it is kept. */
export function coarsen(location: DeviceLocation): DeviceLocation {
  if (location.state === 'REFUSED') return location;
  const { latitude, longitude, accuracyM } = location;
  return {
    state: 'GIVEN',
    latitude: round(latitude),
    longitude: round(longitude),
    accuracyM: Math.round(accuracyM),
  };
}

const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** What the journal says of a location: that there is one, and a digest that proves which. */
export const locationFact = ({ salt }: Pick<Case, 'salt'>, location: DeviceLocation) =>
  location.state === 'GIVEN'
    ? { location: 'GIVEN' as const, locationDigest: digest({ salt, location }) }
    : { location: location.cause };

/** @throws DomainError LOCATION_MISSING where the procedure demands a location and none was given */
export function assertLocated(kase: Case, { location }: Procedure): void {
  if (location === 'REQUIRED' && kase.device?.location?.state !== 'GIVEN')
    throw new DomainError('LOCATION_MISSING', { caseId: kase.id });
}
