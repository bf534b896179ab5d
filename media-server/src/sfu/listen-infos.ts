import { networkInterfaces } from 'node:os';
import type { types } from 'mediasoup';

const LOOPBACK = ['127.0.0.1', 'localhost'];
/**
 * One UDP socket carries all calls of a worker. By default the kernel holds a fifth of a megabyte for
 * it, which a few calls fill while the worker waits for its turn; the rest is lost, and missing in the
 * recording. The kernel may grant less than this.
 */
const BUFFER_BYTES = 4 * 1024 * 1024;
const BUFFERS = { recvBufferSize: BUFFER_BYTES, sendBufferSize: BUFFER_BYTES };

/**
 * Where a media worker listens, UDP before TCP. On a machine that serves only itself its own network
 * addresses are offered too: Firefox does not send media to the loopback address.
 */
export function listenInfosOf(announced: string, port: number): types.TransportListenInfo[] {
  const places = LOOPBACK.includes(announced)
    ? [{ ip: '127.0.0.1' }, ...ownAddresses().map((ip) => ({ ip }))]
    : [{ ip: '0.0.0.0', announcedAddress: announced }];
  return (['udp', 'tcp'] as const).flatMap((protocol) =>
    places.map((place) => ({ ...place, protocol, port, ...(protocol === 'udp' ? BUFFERS : {}) })),
  );
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
