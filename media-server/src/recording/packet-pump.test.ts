import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, test } from '@jest/globals';
import { closeMediaSocket, openMediaSocket } from './media-socket.ts';
import { readPackets } from './packet-pump.ts';

const open: Socket[] = [];
afterEach(() => Promise.all(open.splice(0).map(closeMediaSocket)));

async function aPair() {
  const receiver = await openMediaSocket('127.0.0.1');
  const sender = createSocket('udp4');
  sender.bind(0, '127.0.0.1');
  await once(sender, 'listening');
  open.push(receiver, sender);
  const { port } = receiver.address();
  const send = (bytes: Buffer) =>
    new Promise<void>((resolve, reject) =>
      sender.send(bytes, port, '127.0.0.1', (cause) => (cause ? reject(cause) : resolve())),
    );
  return { receiver, send };
}

/** Collects packets until there are so many. */
function collector(count: number) {
  const packets: Buffer[] = [];
  const all = Promise.withResolvers<readonly Buffer[]>();
  const take = (packet: Buffer) => {
    packets.push(packet);
    if (packets.length === count) all.resolve(packets);
  };
  return { take, packets, all: all.promise };
}

test('packets come whole, in order, and stay as they were when later ones come', async () => {
  const { receiver, send } = await aPair();
  const count = 600;
  const { take, all } = collector(count);
  const stop = readPackets(receiver, take);
  for (let index = 0; index < count; index += 1)
    await send(Buffer.alloc(1 + ((index * 37) % 1400), index % 251));
  const packets = await all;
  stop();
  expect(packets.map(({ length }) => length)).toEqual(
    packets.map((_, index) => 1 + ((index * 37) % 1400)),
  );
  expect(packets.every((packet, index) => packet.every((byte) => byte === index % 251))).toBe(true);
});

test('each socket has its own packets', async () => {
  const [one, other] = [await aPair(), await aPair()];
  const [ofOne, ofOther] = [collector(2), collector(2)];
  const stops = [readPackets(one.receiver, ofOne.take), readPackets(other.receiver, ofOther.take)];
  await one.send(Buffer.from('a'));
  await other.send(Buffer.from('x'));
  await one.send(Buffer.from('b'));
  await other.send(Buffer.from('y'));
  expect((await ofOne.all).map(String)).toEqual(['a', 'b']);
  expect((await ofOther.all).map(String)).toEqual(['x', 'y']);
  for (const stop of stops) stop();
});

test('what came before the end is handed over, and nothing after it', async () => {
  const { receiver, send } = await aPair();
  const { take, packets, all } = collector(1);
  const stop = readPackets(receiver, take);
  await send(Buffer.from('before'));
  stop();
  await send(Buffer.from('after'));
  expect((await all).map(String)).toEqual(['before']);
  stop();
  expect(packets).toHaveLength(1);
});
