import type { LocationReport } from '@visavis/contract/location';

const WITHIN_MS = 20_000;
/** A position of a minute ago is as good. */
const MOST_AGE_MS = 60_000;

/** Asks the browser where this device is, which asks the person. Never rejects. */
export function findLocation(): Promise<LocationReport> {
  const options = { enableHighAccuracy: false, timeout: WITHIN_MS, maximumAge: MOST_AGE_MS };
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ state: 'REFUSED', cause: 'UNAVAILABLE' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy: accuracyM } }) =>
        resolve({ state: 'GIVEN', latitude, longitude, accuracyM }),
      ({ code }) => resolve({ state: 'REFUSED', cause: CAUSES[code] ?? 'UNAVAILABLE' }),
      options,
    );
  });
}

/** By the codes of GeolocationPositionError. */
const CAUSES: Readonly<Record<number, 'DENIED' | 'UNAVAILABLE' | 'TIMEOUT'>> = {
  1: 'DENIED',
  2: 'UNAVAILABLE',
  3: 'TIMEOUT',
};
