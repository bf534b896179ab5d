import { expect, test } from '@jest/globals';
import { listenInfosOf } from './listen-infos.ts';

test('sockets that carry many calls have room for a burst of them', () => {
  const udp = listenInfosOf('203.0.113.9', 40_000).filter(({ protocol }) => protocol === 'udp');
  expect(udp).toMatchObject([{ announcedAddress: '203.0.113.9', recvBufferSize: 4_194_304 }]);
});

test('a machine that serves only itself offers its own addresses too', () => {
  const infos = listenInfosOf('127.0.0.1', 40_000);
  expect(infos[0]).toMatchObject({ ip: '127.0.0.1', protocol: 'udp', port: 40_000 });
  expect(infos.some(({ announcedAddress }) => announcedAddress)).toBe(false);
});
