/**
 * Reads the VP8 payload descriptor (RFC 7741, 4.2) in place: how many bytes it has before the VP8
 * data, or -1 if the packet is cut short.
 */
export function descriptorLength(packet: Buffer, start: number, end: number): number {
  if (start >= end) return -1;
  const first = packet.readUInt8(start);
  if (!(first & 0x80)) return 1;
  if (start + 1 >= end) return -1;
  const extensions = packet.readUInt8(start + 1);
  let length = 2;
  if (extensions & 0x80) {
    if (start + length >= end) return -1;
    length += packet.readUInt8(start + length) & 0x80 ? 2 : 1;
  }
  if (extensions & 0x40) length += 1;
  if (extensions & 0x30) length += 1;
  return start + length <= end ? length : -1;
}

/** Whether the first byte of a descriptor says that its payload begins a frame (S bit, partition 0). */
export function beginsFrame(descriptor: number): boolean {
  return (descriptor & 0x10) !== 0 && (descriptor & 0x07) === 0;
}

const START_CODE_AT = 3;
const KEYFRAME_HEADER_BYTES = 10;

/** Whether VP8 data at `start` begins a keyframe (RFC 6386, 9.1). */
export function isKeyframe(bytes: Buffer, start: number): boolean {
  return (
    bytes.length >= start + KEYFRAME_HEADER_BYTES &&
    (bytes.readUInt8(start) & 1) === 0 &&
    bytes.readUIntBE(start + START_CODE_AT, 3) === 0x9d012a
  );
}

export type FrameSize = { readonly widthPx: number; readonly heightPx: number };

/** The picture size that a keyframe at `start` announces. */
export function keyframeSize(bytes: Buffer, start: number): FrameSize {
  return {
    widthPx: bytes.readUInt16LE(start + 6) & 0x3fff,
    heightPx: bytes.readUInt16LE(start + 8) & 0x3fff,
  };
}
