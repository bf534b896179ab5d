import { expect, test } from '@jest/globals';
import { browserKindOf, isInAppBrowser } from './browser.ts';
import { refusalOfError } from './refusal.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64)';

test.each([
  [`${ANDROID} Chrome/150.0.0.0 Mobile Safari/537.36`, 'CHROME_ANDROID', false],
  [`${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 'CHROME_ANDROID', false],
  [
    'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
    'FIREFOX_ANDROID',
    false,
  ],
  [`${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 'SAFARI_IOS', false],
  [`${IPHONE} CriOS/150.0.0.0 Mobile/15E148 Safari/604.1`, 'OTHER_IOS', false],
  [`${LINUX} Gecko/20100101 Firefox/140.0`, 'FIREFOX_DESKTOP', false],
  [
    `${LINUX} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36`,
    'CHROME_DESKTOP',
    false,
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'SAFARI_DESKTOP',
    false,
  ],
  [
    `${ANDROID} Version/4.0 Chrome/150.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/500]`,
    'CHROME_ANDROID',
    true,
  ],
  [`${ANDROID.replace('Pixel 9', 'Pixel 9; wv')} Version/4.0 Chrome/150.0`, 'CHROME_ANDROID', true],
  [`${IPHONE} Mobile/15E148 Instagram 380.0`, 'SAFARI_IOS', true],
  [`${IPHONE} Mobile/15E148`, 'SAFARI_IOS', true],
] as const)('%s is %s', (userAgent, kind, isInApp) => {
  expect({ kind: browserKindOf(userAgent), isInApp: isInAppBrowser(userAgent) }).toEqual({
    kind,
    isInApp,
  });
});

test.each([
  ['NotAllowedError', 'PERMISSION_DENIED'],
  ['NotFoundError', 'NO_CAMERA'],
  ['NotReadableError', 'IN_USE'],
] as const)('%s of the browser is %s', (name, refusal) => {
  expect(refusalOfError(new DOMException('', name))).toBe(refusal);
});

test('an error that is not of the camera stays one', () => {
  expect(refusalOfError(new RangeError('too long'))).toBeUndefined();
});
