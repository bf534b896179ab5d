import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';

const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * Where a media worker listens, UDP before TCP. On a machine that serves only itself its own network
 * addresses are offered too: Firefox does not send media to the loopback address.
 */
export function listenInfosOf(announced: string, port: number): types.TransportListenInfo[] {
  const places = LOOPBACK.includes(announced)
    ? [{ ip: '127.0.0.1' }, ...ownAddresses().map((ip) => ({ ip }))]
    : [{ ip: '0.0.0.0', announcedAddress: announced }];
  return (['udp', 'tcp'] as const).flatMap((protocol) =>
    places.map((place) => ({ ...place, protocol, port })),
  );
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
