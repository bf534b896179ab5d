import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';

const LOOPBACK = '127.0.0.1';
/** What lies in a line's queue for longer is dropped. */
const LONGEST_QUEUE_MS = 500;
const BUFFERS = { recvBufferSize: 1_000_000, sendBufferSize: 1_000_000 };

/** What a network does to each packet, either way; `kilobits` of what is sent get through in a second. */
export type Network = {
  readonly name: string;
  readonly loss: number;
  readonly delayMs: number;
  readonly jitterMs: number;
  readonly kilobits: number;
};

/** Carries packets between a browser and a port of this machine as a bad network would. */
export async function openNetwork(network: Network, toPort: number) {
  const entrance = createSocket({ type: 'udp4', ...BUFFERS });
  entrance.bind(0, LOOPBACK);
  await once(entrance, 'listening');
  const exits = new Map<string, Socket>();
  const [up, down] = [lineOf(network), lineOf({ ...network, kilobits: Infinity })];
  const exitFor = (from: RemoteInfo): Socket => {
    const key = `${from.address}:${from.port}`;
    const known = exits.get(key);
    if (known) return known;
    const exit = createSocket({ type: 'udp4', ...BUFFERS });
    exit.on('message', (packet) =>
      down(packet, () => entrance.send(packet, from.port, from.address, () => {})),
    );
    exits.set(key, exit);
    return exit;
  };
  entrance.on('message', (packet, from) => {
    const exit = exitFor(from);
    up(packet, () => exit.send(packet, toPort, LOOPBACK, () => {}));
  });
  let isOpen = true;
  return {
    port: entrance.address().port,
    close() {
      if (!isOpen) return;
      isOpen = false;
      entrance.close();
      for (const exit of exits.values()) exit.close();
    },
  };

  /** Packets in the order in which each is through: jitter mixes them. */
  function lineOf({ loss, delayMs, jitterMs, kilobits }: Network) {
    let freeAtMs = 0;
    return (packet: Buffer, arrive: () => void): void => {
      const now = performance.now();
      const queuedMs = Math.max(0, freeAtMs - now);
      if (queuedMs > LONGEST_QUEUE_MS || Math.random() < loss) return;
      freeAtMs = now + queuedMs + (packet.length * 8) / kilobits;
      const afterMs = freeAtMs - now + delayMs + Math.random() * jitterMs;
      setTimeout(() => isOpen && arrive(), afterMs);
    };
  }
}
