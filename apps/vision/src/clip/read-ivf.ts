import { LookFailed } from '../threads/orders.ts';

const HEAD_BYTES = 32;
const FRAME_HEAD_BYTES = 12;
const TICKS_PER_SECOND = 90_000;
const LONGEST_SIDE_PX = 4_096;
/** Half a minute at sixty frames a second. */
const MOST_FRAMES = 1_800;

/** What an IVF file of the recorder says of itself. */
export type Ivf = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of each frame that is shown, in ms since the first; as exact as the sender was. */
  readonly timesMs: readonly number[];
};

/**
 * Reads sizes and times of a clip without decoding anything.
 * @throws LookFailed UNDECODABLE: it is not of the recorder
 */
export function readIvf(bytes: Buffer): Ivf {
  const refused = new LookFailed('UNDECODABLE');
  if (bytes.length < HEAD_BYTES || bytes.toString('latin1', 0, 4) !== 'DKIF') throw refused;
  if (bytes.toString('latin1', 8, 12) !== 'VP80') throw refused;
  if (bytes.readUInt32LE(16) !== TICKS_PER_SECOND || bytes.readUInt32LE(20) !== 1) throw refused;
  const [widthPx, heightPx] = [bytes.readUInt16LE(12), bytes.readUInt16LE(14)];
  const sides = [widthPx, heightPx];
  if (sides.some((side) => side < 16 || side > LONGEST_SIDE_PX)) throw refused;
  const timesMs: number[] = [];
  let at = HEAD_BYTES;
  while (at + FRAME_HEAD_BYTES <= bytes.length && timesMs.length <= MOST_FRAMES) {
    const sizeBytes = bytes.readUInt32LE(at);
    const ms = (Number(bytes.readBigUInt64LE(at + 4)) / TICKS_PER_SECOND) * 1_000;
    if (isShown(bytes[at + FRAME_HEAD_BYTES])) timesMs.push(ms);
    at += FRAME_HEAD_BYTES + sizeBytes;
  }
  if (at !== bytes.length || timesMs.length === 0) throw refused;
  return { widthPx, heightPx, timesMs };
}

/** RFC 6386, section 9.1: others only serve to decode those that follow, and none comes out for them. */
const isShown = (head: number | undefined): boolean => head !== undefined && (head & 0x10) !== 0;
