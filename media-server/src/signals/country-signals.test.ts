import { expect, test } from '@jest/globals';
import type { DeviceLocation } from '@visavis/domain/case/device-location';
import { aCase, AT } from '@visavis/domain/testing/a-case';
import { aProcedure } from '@visavis/domain/testing/a-procedure';
import { listCountrySignals, type AddressFindings } from './country-signals.ts';

const NOTHING = { country: undefined, network: undefined };
const ATHENS = { state: 'GIVEN', latitude: 37.975, longitude: 23.736, accuracyM: 40 } as const;
const BERLIN = { state: 'GIVEN', latitude: 52.52, longitude: 13.405, accuracyM: 40 } as const;
const AT_SEA = { state: 'GIVEN', latitude: 30, longitude: -45, accuracyM: 40 } as const;

function signalsOf(found: Partial<AddressFindings>, location?: DeviceLocation) {
  const device = {
    browser: 'Firefox',
    cameraLabel: 'Front',
    widthPx: 1280,
    heightPx: 720,
    framesPerSecond: 30,
    microphoneLevel: 0.5,
    at: AT,
  };
  const kase = aCase({ device: { ...device, ...(location && { location }) } });
  return listCountrySignals(kase, aProcedure({ location: 'OPTIONAL' }), { ...NOTHING, ...found });
}

test.each(['GR', 'GRC'])('a Greek in Greece by the code %s is no signal', (country) => {
  expect(signalsOf({ country })).toEqual([]);
});

test('an address in another country is a signal, in three letters', () => {
  expect(signalsOf({ country: 'DE' })).toEqual([
    { kind: 'COUNTRY_DIFFERS', version: 1, values: { ip: 'DEU', declared: 'GRC' } },
  ]);
});

test.each(['', 'ZZ', 'EU', undefined])('an address of %p says nothing', (country) => {
  expect(signalsOf({ country })).toEqual([]);
});

test('a hosting network is a signal', () => {
  expect(signalsOf({ network: 'HOSTING' })).toEqual([
    { kind: 'ANONYMISING_NETWORK', version: 1, values: { network: 'HOSTING' } },
  ]);
});

test('a device at home is no signal; elsewhere its country is one, without coordinates', () => {
  expect(signalsOf({ country: 'GR' }, ATHENS)).toEqual([]);
  expect(signalsOf({ country: 'GR' }, BERLIN)).toEqual([
    {
      kind: 'LOCATION_DIFFERS',
      version: 1,
      values: { location: 'DEU', ip: 'GRC', declared: 'GRC', accuracyM: 40 },
    },
  ]);
  expect(signalsOf({}, AT_SEA)).toEqual([]);
});

test('a location that was refused is a signal with its cause', () => {
  expect(signalsOf({}, { state: 'REFUSED', cause: 'DENIED' })).toEqual([
    { kind: 'LOCATION_REFUSED', version: 1, values: { cause: 'DENIED' } },
  ]);
});

test('what a procedure does not ask for is no signal', () => {
  const kase = aCase();
  expect(listCountrySignals(kase, aProcedure({ location: 'OFF' }), NOTHING)).toEqual([]);
});
