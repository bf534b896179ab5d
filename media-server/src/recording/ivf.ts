import { RTP_TICKS_PER_SECOND } from './rtp-ticks.ts';
import { copyFrame, type FrameParts } from './vp8-frames.ts';
import type { FrameSize } from './vp8.ts';

const HEAD_BYTES = 32;
const FRAME_HEAD_BYTES = 12;

export type IvfFrame = { readonly frame: FrameParts; readonly ticks: number };

/**
 * Frames as an IVF file, which has nothing but a head and before each frame its length and time: what
 * ffmpeg reads without being told anything, at the exact times of the sender.
 */
export function ivfOf(frames: readonly IvfFrame[], { widthPx, heightPx }: FrameSize): Buffer {
  const sizeBytes = frames.reduce(
    (sum, { frame }) => sum + FRAME_HEAD_BYTES + frame.sizeBytes,
    HEAD_BYTES,
  );
  const file = Buffer.alloc(sizeBytes);
  file.write('DKIF', 0, 'latin1');
  file.writeUInt16LE(HEAD_BYTES, 6);
  file.write('VP80', 8, 'latin1');
  file.writeUInt16LE(widthPx, 12);
  file.writeUInt16LE(heightPx, 14);
  file.writeUInt32LE(RTP_TICKS_PER_SECOND, 16);
  file.writeUInt32LE(1, 20);
  file.writeUInt32LE(frames.length, 24);
  let at = HEAD_BYTES;
  for (const { frame, ticks } of frames) {
    file.writeUInt32LE(frame.sizeBytes, at);
    file.writeBigUInt64LE(BigInt(ticks - frames[0]!.ticks), at + 4);
    copyFrame(frame, file, at + FRAME_HEAD_BYTES);
    at += FRAME_HEAD_BYTES + frame.sizeBytes;
  }
  return file;
}
