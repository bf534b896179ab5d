import { expect, test } from '@jest/globals';
import { aCase, aSession } from '../testing/a-case.ts';
import { exportPackage } from './export-package.ts';

test.each(['WAITING', 'CLAIMED', 'LIVE', 'CLOSING'] as const)(
  'there is no package while a session is %s',
  (state) => {
    const kase = aCase({ sessions: [aSession({ state })] });
    expect(() => exportPackage(kase)).toThrow(
      expect.objectContaining({ code: 'PACKAGE_NOT_POSSIBLE' }),
    );
  },
);

test('taking out a package changes nothing but the journal', () => {
  const kase = aCase({ sessions: [aSession({ state: 'ENDED' })] });
  expect(exportPackage(kase)).toEqual({ case: kase, fact: { type: 'package.exported' } });
});
