import { expect, test } from '@jest/globals';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import { checkDevice } from './check-device.ts';
import type { DeviceLocation } from './device-location.ts';
import { assertLocated } from './location.ts';

const report = {
  browser: 'Firefox',
  cameraLabel: 'Front',
  widthPx: 1280,
  heightPx: 720,
  framesPerSecond: 30,
  microphoneLevel: 0.5,
};
const ATHENS = {
  state: 'GIVEN',
  latitude: 37.975_338_4,
  longitude: 23.736_157_2,
  accuracyM: 12.4,
} as const;
const DENIED = { state: 'REFUSED', cause: 'DENIED' } as const;

const checked = (location?: DeviceLocation) =>
  checkDevice(aCase({ sessions: [aSession()] }), { ...report, ...(location && { location }) }, AT);

test('a location is kept no finer than three decimals, and the journal has no coordinates', () => {
  const { case: kase, fact } = checked(ATHENS);
  const kept = { state: 'GIVEN', latitude: 37.975, longitude: 23.736, accuracyM: 12 };
  expect(kase.device?.location).toEqual(kept);
  expect(fact).toEqual({
    type: 'device.checked',
    ...report,
    location: 'GIVEN',
    locationDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(JSON.stringify(fact)).not.toContain('37.9');
});

test('the digest is salted: the same place in another case is another digest', () => {
  const other = checkDevice({ ...aCase(), salt: 'other' }, { ...report, location: ATHENS }, AT);
  expect(other.fact).not.toEqual(checked(ATHENS).fact);
});

test('a refusal is written down with its cause', () => {
  expect(checked(DENIED).fact).toMatchObject({ location: 'DENIED' });
  expect(checked(DENIED).case.device?.location).toEqual(DENIED);
});

test('without a location nothing is said of one', () => {
  expect(checked().fact).toEqual({ type: 'device.checked', ...report });
});

const MISSING = expect.objectContaining({ code: 'LOCATION_MISSING' });

test.each([DENIED, undefined])('REQUIRED is not met by %p', (location) => {
  const procedure = aProcedure({ location: 'REQUIRED' });
  expect(() => assertLocated(checked(location).case, procedure)).toThrow(MISSING);
});

test('REQUIRED is met by a location; OPTIONAL, OFF and nothing ask for none', () => {
  assertLocated(checked(ATHENS).case, aProcedure({ location: 'REQUIRED' }));
  for (const over of [{ location: 'OPTIONAL' }, { location: 'OFF' }, {}] as const)
    expect(assertLocated(checked(DENIED).case, aProcedure(over))).toBeUndefined();
});
