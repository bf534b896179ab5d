import { GenericNack, RtcpPacketConverter, RtcpSrPacket } from 'werift-rtp';

export type SenderReport = {
  readonly ssrc: number;
  readonly ntpMs: number;
  readonly timestamp: number;
};

/** The sender reports in a compound RTCP packet. What cannot be read is passed over. */
export function readSenderReports(compound: Buffer): readonly SenderReport[] {
  return parse(compound)
    .filter((packet) => packet instanceof RtcpSrPacket)
    .map((report) => ({
      ssrc: report.ssrc,
      ntpMs: (Number(report.senderInfo.ntpTimestamp) / 2 ** 32) * 1000,
      timestamp: report.senderInfo.rtpTimestamp,
    }));
}

/** A request to send the packets with these sequence numbers of `ssrc` again (RFC 4585, 6.2.1). */
export function writeNack(ssrc: number, sequences: readonly number[]): Buffer {
  return new GenericNack({
    senderSsrc: 1,
    mediaSourceSsrc: ssrc,
    lost: [...sequences],
  }).serialize();
}

function parse(compound: Buffer) {
  try {
    return RtcpPacketConverter.deSerialize(compound);
  } catch {
    // A datagram that is no RTCP: anybody can send one to a port.
    return [];
  }
}
