/**
 * Reads an RTP header (RFC 3550) in place. No object is made per packet: a call with eight sides
 * of two hundred packets a second must not feed the garbage collector.
 */
const FIXED_HEADER_BYTES = 12;

/** Whether this is RTCP, where RTP and RTCP share a port (RFC 5761). */
export function isRtcp(packet: Uint8Array): boolean {
  const second = packet[1];
  return packet.length >= 8 && second !== undefined && second >= 192 && second <= 223;
}

/** Where the payload begins, or -1 if this is not a whole RTP packet. */
export function payloadStart(packet: Buffer): number {
  if (packet.length < FIXED_HEADER_BYTES) return -1;
  const first = packet.readUInt8(0);
  if (first >> 6 !== 2) return -1;
  let start = FIXED_HEADER_BYTES + (first & 0x0f) * 4;
  if (first & 0x10) {
    if (packet.length < start + 4) return -1;
    start += 4 + packet.readUInt16BE(start + 2) * 4;
  }
  return start <= packet.length ? start : -1;
}

/** Where the payload ends: before the padding, if there is any. Never before `start`. */
export function payloadEnd(packet: Buffer, start: number): number {
  if (!(packet.readUInt8(0) & 0x20)) return packet.length;
  return Math.max(start, packet.length - packet.readUInt8(packet.length - 1));
}

export function hasMarker(packet: Buffer): boolean {
  return packet.readUInt8(1) >= 0x80;
}

export function payloadTypeOf(packet: Buffer): number {
  return packet.readUInt8(1) & 0x7f;
}

export function sequenceOf(packet: Buffer): number {
  return packet.readUInt16BE(2);
}

export function timestampOf(packet: Buffer): number {
  return packet.readUInt32BE(4);
}

export function ssrcOf(packet: Buffer): number {
  return packet.readUInt32BE(8);
}
