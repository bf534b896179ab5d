/** What the head of a picture says of it. */
export type ImageHeader = {
  readonly mediaType: 'image/jpeg' | 'image/webp';
  readonly widthPx: number;
  readonly heightPx: number;
};

const SHORTEST_SIDE_PX = 16;
const LONGEST_SIDE_PX = 10_000;
/** Twice what the sensors of today's phones give; a picture of more is a bomb. */
const MOST_PIXELS = 100_000_000;

/** What kind of picture these bytes are, and how large; undefined where they are none that we take. */
export function readImageHeader(bytes: Buffer): ImageHeader | undefined {
  const found = readJpeg(bytes) ?? readWebp(bytes);
  if (!found) return undefined;
  const { widthPx, heightPx } = found;
  const isBounded =
    Math.min(widthPx, heightPx) >= SHORTEST_SIDE_PX &&
    Math.max(widthPx, heightPx) <= LONGEST_SIDE_PX &&
    widthPx * heightPx <= MOST_PIXELS;
  return isBounded ? found : undefined;
}

const START_OF_SCAN = 0xda;
/** SOF0 to SOF15 without those numbers that mean something else (ITU-T T.81, table B.1). */
const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Walks the segments of a JPEG (ITU-T T.81, annex B) up to the head of its frame. */
function readJpeg(bytes: Buffer): ImageHeader | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length;) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === START_OF_SCAN) return undefined;
    const lengthBytes = bytes.readUInt16BE(at + 2);
    if (isFrameHeader(marker)) {
      const heightPx = bytes.readUInt16BE(at + 5);
      return { mediaType: 'image/jpeg', widthPx: bytes.readUInt16BE(at + 7), heightPx };
    }
    if (lengthBytes < 2) return undefined;
    at += 2 + lengthBytes;
  }
  return undefined;
}

/** The head of a simple lossy WebP (RFC 9649, 2.5): what a canvas makes. */
function readWebp(bytes: Buffer): ImageHeader | undefined {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  if (bytes.toString('latin1', 8, 16) !== 'WEBPVP8 ') return undefined;
  // The start code of a VP8 keyframe, then 14 bits of each side (RFC 6386, 9.1).
  if (bytes.readUIntBE(23, 3) !== 0x9d012a) return undefined;
  const widthPx = bytes.readUInt16LE(26) & 0x3fff;
  return { mediaType: 'image/webp', widthPx, heightPx: bytes.readUInt16LE(28) & 0x3fff };
}
