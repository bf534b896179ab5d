import { expect, test } from '@jest/globals';
import type { Role } from '@visavis/domain/access/access';
import { placesOf } from './places.ts';

test.each<[Role, readonly string[]]>([
  ['AGENT', ['queue']],
  ['SUPERVISOR', ['queue', 'cases', 'certificates', 'serviceHours']],
  ['AUDITOR', ['cases', 'journal']],
  [
    'ADMINISTRATOR',
    ['cases', 'staff', 'certificates', 'serviceHours', 'procedures', 'apiKeys', 'journal'],
  ],
])('%s finds %p', (role, keys) => {
  expect(placesOf(role).map(({ key }) => key)).toEqual(keys);
});

test('the trial outbox is for agents and administrators, while messages are kept', () => {
  const keys = (role: Role) => placesOf(role, { keepsMessages: true }).map(({ key }) => key);
  expect(keys('AGENT')).toContain('outbox');
  expect(keys('ADMINISTRATOR')).toContain('outbox');
  expect(keys('SUPERVISOR')).not.toContain('outbox');
  expect(keys('AUDITOR')).not.toContain('outbox');
});
