import { expect, test } from '@jest/globals';
import type { Role } from '@visavis/domain/access/access';
import { placesOf } from './places.ts';

test.each<[Role, readonly string[]]>([
  ['AGENT', ['queue']],
  ['SUPERVISOR', ['queue', 'cases']],
  ['AUDITOR', ['cases', 'journal']],
  ['ADMINISTRATOR', ['cases', 'staff', 'apiKeys', 'journal']],
])('%s finds %p', (role, keys) => {
  expect(placesOf(role).map(({ key }) => key)).toEqual(keys);
});
