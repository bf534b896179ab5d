/** Frame lengths in units of 2.5 ms by the configuration number of the table in RFC 6716, 3.1. */
const FRAME_QUARTERS = [
  4, 8, 16, 24, 4, 8, 16, 24, 4, 8, 16, 24, 4, 8, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 1, 2, 4,
  8,
];

/** How much sound an Opus packet at `start` holds, in ms. */
export function opusDurationMs(packet: Buffer, start: number, end: number): number {
  const toc = packet.readUInt8(start);
  return FRAME_QUARTERS[toc >> 3]! * 2.5 * frameCount(packet, start, end, toc & 0x03);
}

function frameCount(packet: Buffer, start: number, end: number, code: number): number {
  if (code === 0) return 1;
  if (code < 3) return 2;
  return start + 1 < end ? packet.readUInt8(start + 1) & 0x3f : 0;
}
