import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RtcpPacketConverter, RtcpSenderInfo, RtcpSrPacket } from 'werift-rtp';
import { readSenderReports, writeNack } from './rtcp.ts';

test('a sender report gives the time of a timestamp', () => {
  const ntpTimestamp = (3_900_000_000n << 32n) | (1n << 31n);
  const senderInfo = new RtcpSenderInfo({
    ntpTimestamp,
    rtpTimestamp: 77,
    packetCount: 1,
    octetCount: 1,
  });
  const report = new RtcpSrPacket({ ssrc: 5, senderInfo }).serialize();
  expect(readSenderReports(report)).toEqual([{ ssrc: 5, ntpMs: 3_900_000_000_500, timestamp: 77 }]);
});

test('a request names every missing packet', () => {
  const [nack] = RtcpPacketConverter.deSerialize(writeNack(9, [1, 2, 17, 18, 300]));
  expect(nack).toMatchObject({ feedback: { mediaSourceSsrc: 9, lost: [1, 2, 17, 18, 300] } });
});

test('whatever arrives, reading it does not throw', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void readSenderReports(Buffer.from(bytes))));
});
