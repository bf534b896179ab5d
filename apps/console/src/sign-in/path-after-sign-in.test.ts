import { expect, test } from '@jest/globals';
import { pathAfterSignIn } from './path-after-sign-in.ts';

test('the page that was asked for is opened', () => {
  expect(pathAfterSignIn('/cases?state=open')).toBe('/cases?state=open');
});

test.each([
  undefined,
  '',
  'cases',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  ['/cases', '/staff'],
])('%p leads to the start page', (asked) => {
  expect(pathAfterSignIn(asked)).toBe('/');
});
