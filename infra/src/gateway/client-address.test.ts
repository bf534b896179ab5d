import { expect, test } from '@jest/globals';
import { addressRanges } from '@visavis/config/address-ranges';
import fc from 'fast-check';
import { clientAddressBy, type ProxyTrust } from './client-address.ts';
import { forElements } from './forwarded.ts';

const OURS = '10.1.0.0/16,2001:db8:1::/48';
const trust = (given: Partial<ProxyTrust> = {}): ProxyTrust => ({
  proxies: addressRanges.parse(OURS),
  hops: 1,
  header: 'X-Forwarded-For',
  ...given,
});

const anyAddress = fc.oneof(fc.ipV4(), fc.ipV6());
const isOurs = (address: string) =>
  /^10\.1\./.test(address) || /^(0*2001:0*db8:0*1:|.*:.*10\.1\.|::ffff:a01:)/i.test(address);
const stranger = anyAddress.filter((address) => !isOurs(address));
const ourProxy = fc.ipV4().map((address) => address.replace(/^\d+\.\d+/, '10.1'));
const forged = fc.oneof(
  anyAddress,
  ourProxy,
  fc.constantFrom('unknown', '_hidden', '', 'for=192.0.2.1', '"', '[::1', 'x;y="'),
  fc.string().map((text) => text.replace(/[\r\n]/g, '')),
);
/** What a stranger writes into both headers before the first proxy of ours adds to one of them. */
const forgery = fc.array(forged, { maxLength: 6 });

/** The request as the gateway gets it: each proxy has written whom it was reached by. */
const throughProxies = (client: string, before: readonly string[], chain: readonly string[]) => {
  const reachedBy = [client, ...chain.slice(0, -1)];
  return {
    peer: chain.at(-1) ?? client,
    'x-forwarded-for': [...before, ...reachedBy].join(', '),
    forwarded: [...before, ...reachedBy.map((address) => `proto=https;for="[${address}]"`)].join(
      ',',
    ),
  };
};

test('without proxies of ours no header is ever believed', () => {
  fc.assert(
    fc.property(anyAddress, forgery, forgery, (client, before, other) => {
      const address = clientAddressBy(trust({ proxies: [], hops: 10 }));
      const headers = { 'x-forwarded-for': before.join(','), forwarded: other.join(',') };
      expect(address(client, headers)).toBe(unmapped(client));
    }),
  );
});

test('a stranger who reaches the gateway itself is never believed', () => {
  fc.assert(
    fc.property(stranger, forgery, fc.integer({ min: 1, max: 10 }), (client, before, hops) => {
      const headers = { 'x-forwarded-for': before.join(','), forwarded: before.join(',') };
      for (const header of ['X-Forwarded-For', 'Forwarded'] as const)
        expect(clientAddressBy(trust({ hops, header }))(client, headers)).toBe(unmapped(client));
    }),
  );
});

test('through all proxies of ours, the client is who reached the first, whatever was forged', () => {
  const chains = fc.array(ourProxy, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(stranger, forgery, chains, (client, before, chain) => {
      const { peer, ...headers } = throughProxies(client, before, chain);
      const { length: hops } = chain;
      expect(clientAddressBy(trust({ hops }))(peer, headers)).toBe(unmapped(client));
      // More hops than there are proxies change nothing: a stranger's word ends the walk.
      expect(clientAddressBy(trust({ hops: 10 }))(peer, headers)).toBe(unmapped(client));
    }),
  );
});

test('of a Forwarded that a client made unreadable, at most the word of our proxies is lost', () => {
  fc.assert(
    fc.property(stranger, forgery, ourProxy, (client, before, proxy) => {
      const { peer, ...headers } = throughProxies(client, before, [proxy]);
      const address = clientAddressBy(trust({ header: 'Forwarded' }))(peer, headers);
      expect([unmapped(client), proxy]).toContain(address);
    }),
  );
});

test('a forgery in the header that is not read changes nothing', () => {
  fc.assert(
    fc.property(stranger, forgery, (client, before) => {
      const headers = { 'x-forwarded-for': client, forwarded: before.join(',') };
      expect(clientAddressBy(trust())('10.1.0.7', headers)).toBe(unmapped(client));
    }),
  );
});

test.each([
  ['X-Forwarded-For', { 'x-forwarded-for': '203.0.113.9:4711' }, '203.0.113.9'],
  ['X-Forwarded-For', { 'x-forwarded-for': '2001:db8::9' }, '2001:db8::9'],
  ['X-Forwarded-For', { 'x-forwarded-for': '[2001:db8::9]:4711' }, '2001:db8::9'],
  ['X-Forwarded-For', { 'x-forwarded-for': '::ffff:203.0.113.9' }, '203.0.113.9'],
  ['X-Forwarded-For', { 'x-forwarded-for': '203.0.113.9, unknown' }, '10.1.0.7'],
  ['X-Forwarded-For', {}, '10.1.0.7'],
  ['Forwarded', { forwarded: 'for=203.0.113.9;proto=https;by=10.1.0.7' }, '203.0.113.9'],
  ['Forwarded', { forwarded: 'For="[2001:db8::9]:4711"' }, '2001:db8::9'],
  ['Forwarded', { forwarded: 'for=198.51.100.1, for=203.0.113.9' }, '203.0.113.9'],
  ['Forwarded', { forwarded: 'for=203.0.113.9, for=_hidden' }, '10.1.0.7'],
  ['Forwarded', { forwarded: 'for="203.0.113.9' }, '10.1.0.7'],
  ['Forwarded', { 'x-forwarded-for': '203.0.113.9' }, '10.1.0.7'],
] as const)('a proxy of ours says %s %p: it is %s', (header, headers, address) => {
  expect(clientAddressBy(trust({ header }))('10.1.0.7', headers)).toBe(address);
  expect(clientAddressBy(trust({ header }))('::ffff:10.1.0.7', headers)).toBe(address);
});

test('a comma within quotes ends no element, and says no address', () => {
  expect(forElements('for="a,b";x=";for=c", for=d')).toEqual(['a,b', 'd']);
});

test.each(['', '10.0.0.0/33', '10.0.0.1,', 'proxy.example', '0.0.0.0/0', '::/0', '10.0.0.0/x'])(
  '“%s” stops the boot',
  (text) => {
    expect(addressRanges.safeParse(text).success).toBe(false);
  },
);

const unmapped = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');
