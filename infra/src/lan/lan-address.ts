import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { SetUpFailure } from '../bootstrap/failure.mjs';

/** An address of nobody (RFC 5737): a socket "connected" to it tells our own, and sends nothing. */
const ELSEWHERE = '192.0.2.1';

/** The address under which a phone in the same network reaches this machine. */
export async function lanAddress(): Promise<string> {
  const found = (await addressOfDefaultRoute()) ?? lanAddresses()[0];
  if (found) return found;
  throw new SetUpFailure(
    'This machine has no address in a network.',
    'Join a network (the phone must be in the same one), or start without --lan.',
  );
}

/** Every IPv4 address that this machine has in a network. */
export function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

async function addressOfDefaultRoute(): Promise<string | undefined> {
  const socket = createSocket('udp4');
  try {
    socket.connect(9, ELSEWHERE);
    await once(socket, 'connect');
    return socket.address().address;
  } catch {
    // No route out: then the first interface must do.
    return undefined;
  } finally {
    socket.close();
  }
}
