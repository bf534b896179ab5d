import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReorderBuffer } from './reorder-buffer.ts';

const WAIT_MS = 2000;

/** A buffer and what came out of it: sequence numbers, and `-n` for n lost. */
function aBuffer() {
  const out: number[] = [];
  const buffer = new ReorderBuffer(WAIT_MS, {
    onPacket: (packet) => out.push(packet.readUInt16BE()),
    onLost: (count) => out.push(-count),
  });
  const push = (sequence: number, atMs = 0) => {
    const packet = Buffer.alloc(2);
    packet.writeUInt16BE(sequence);
    buffer.push(packet, sequence, atMs);
  };
  return { out, buffer, push };
}

test('packets in order leave at once, also across the wraparound', () => {
  const { out, push, buffer } = aBuffer();
  [65534, 65535, 0, 1].forEach((sequence) => push(sequence));
  expect(out).toEqual([65534, 65535, 0, 1]);
  expect(buffer.isWaiting).toBe(false);
});

test('in whatever order and however often packets come, each leaves once and in order', () => {
  const first = fc.nat(65535);
  const rest = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(first, rest, (start, arrivals) => {
      const { out, push, buffer } = aBuffer();
      push(start);
      for (const step of arrivals) push((start + step) % 65536);
      buffer.flush();
      const came = [...new Set(arrivals)].sort((one, other) => one - other);
      const packets = out.filter((entry) => entry >= 0);
      expect(packets).toEqual([start, ...came.map((step) => (start + step) % 65536)]);
    }),
  );
});

test('every packet is either given out or counted as lost', () => {
  const losses = fc.array(fc.boolean(), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(losses, (isLost) => {
      const { out, push, buffer } = aBuffer();
      push(100);
      isLost.forEach((lost, index) => lost || push(101 + index));
      push(101 + isLost.length);
      buffer.expire(WAIT_MS);
      const lost = out.filter((entry) => entry < 0).reduce((sum, entry) => sum - entry, 0);
      expect(lost).toBe(isLost.filter(Boolean).length);
      expect(buffer.isWaiting).toBe(false);
    }),
  );
});

test('a hole is waited for until its time is over, and not longer', () => {
  const { out, push, buffer } = aBuffer();
  push(1, 0);
  push(3, 100);
  push(5, 1500);
  buffer.expire(2099);
  expect(out).toEqual([1]);
  buffer.expire(2100);
  expect(out).toEqual([1, -1, 3]);
  push(4, 2200);
  expect(out).toEqual([1, -1, 3, 4, 5]);
});

test('a packet that comes after it was given up stays out', () => {
  const { out, push, buffer } = aBuffer();
  push(1);
  push(3);
  buffer.expire(WAIT_MS);
  push(2);
  expect(out).toEqual([1, -1, 3]);
});

test('missing packets are asked for after a moment, and again while they are missing', () => {
  const { push, buffer } = aBuffer();
  push(1, 0);
  push(4, 0);
  expect(buffer.takeRequests(0)).toEqual([]);
  expect(buffer.takeRequests(30)).toEqual([2, 3]);
  expect(buffer.takeRequests(50)).toEqual([]);
  push(2, 60);
  expect(buffer.takeRequests(140)).toEqual([3]);
  push(3, 150);
  expect(buffer.takeRequests(300)).toEqual([]);
});

test('a jump beyond the reach of the buffer is a loss, not an end', () => {
  const { out, push } = aBuffer();
  push(1);
  push(3);
  push(20_000);
  push(20_001);
  expect(out).toEqual([1, -1, 3, -19_996, 20_000, 20_001]);
});

test('a sender that begins its numbering anew is followed', () => {
  const { out, push } = aBuffer();
  [30_000, 30_001, 5, 6, 7].forEach((sequence) => push(sequence));
  expect(out).toEqual([30_000, 30_001, -1, 6, 7]);
});
