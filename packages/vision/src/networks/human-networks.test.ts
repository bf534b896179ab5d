import { expect, test } from '@jest/globals';
import { assertLoaded } from './human-networks.ts';

const dispose = () => undefined;

test('a network whose file did not come is missing, although it is there by name', () => {
  const models = { blazeface: { executor: {}, dispose }, facemesh: { dispose }, iris: null };
  expect(assertLoaded({ models }, ['blazeface'])).toBeUndefined();
  expect(() => assertLoaded({ models }, ['blazeface', 'facemesh', 'iris', 'liveness'])).toThrow(
    'networks not loaded: facemesh, iris, liveness',
  );
});
