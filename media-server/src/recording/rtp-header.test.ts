import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RtpHeader, RtpPacket } from 'werift-rtp';
import {
  hasMarker,
  isRtcp,
  payloadEnd,
  payloadStart,
  payloadTypeOf,
  sequenceOf,
  ssrcOf,
  timestampOf,
} from './rtp-header.ts';

const uint = (bits: number) => fc.nat(2 ** bits - 1);

test('the header is read as another implementation wrote it', () => {
  fc.assert(
    fc.property(
      uint(16),
      uint(31),
      uint(31),
      uint(6),
      fc.boolean(),
      fc.array(uint(31), { maxLength: 15 }),
      fc.uint8Array({ minLength: 1, maxLength: 50 }),
      (sequenceNumber, timestamp, ssrc, payloadType, marker, csrc, content) => {
        const header = { sequenceNumber, timestamp, ssrc, payloadType, marker, csrc };
        const payload = Buffer.from(content);
        const packet = new RtpPacket(new RtpHeader(header), payload).serialize();
        const start = payloadStart(packet);
        expect(packet.subarray(start, payloadEnd(packet, start)).equals(payload)).toBe(true);
        expect(sequenceOf(packet)).toBe(sequenceNumber);
        expect(timestampOf(packet)).toBe(timestamp);
        expect(ssrcOf(packet)).toBe(ssrc);
        expect(payloadTypeOf(packet)).toBe(payloadType);
        expect(hasMarker(packet)).toBe(marker);
        expect(isRtcp(packet)).toBe(false);
      },
    ),
  );
});

test('extensions are passed over and padding is left out', () => {
  const fixed = '80600001000000020000000300';
  const extended = Buffer.from(`90${fixed.slice(2, 24)}bede0001aabbccddeeff`, 'hex');
  expect(payloadStart(extended)).toBe(20);
  const padded = Buffer.from(`a0${fixed.slice(2, 24)}cafe000003`, 'hex');
  expect(payloadStart(padded)).toBe(12);
  expect(payloadEnd(padded, 12)).toBe(14);
});

test.each([
  ['nothing', ''],
  ['a header cut short', '8060000100000002000000'],
  ['another version', '406000010000000200000003ff'],
  ['contributors cut short', '8f6000010000000200000003ff'],
  ['an extension cut short', '906000010000000200000003bede'],
])('%s is no RTP', (_name, hex) => {
  expect(payloadStart(Buffer.from(hex, 'hex'))).toBe(-1);
});

test('whatever arrives, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (content) => {
      const packet = Buffer.from(content);
      isRtcp(packet);
      const start = payloadStart(packet);
      if (start < 0) return;
      const end = payloadEnd(packet, start);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(packet.length);
    }),
  );
});
