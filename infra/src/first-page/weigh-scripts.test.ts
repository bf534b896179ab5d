import { expect, test } from '@jest/globals';
import { scriptsOf } from './weigh-scripts.ts';

test('counts each script once, and none that modern browsers leave out', () => {
  const html =
    '<script src="/a.js" async=""></script><script src="/a.js"></script>' +
    '<script src="/old.js" noModule=""></script><script>inline()</script><script nonce="x" src="/b.js"></script>';
  expect(scriptsOf(html)).toEqual(['/a.js', '/b.js']);
});
