import { copyFrame, type FrameParts } from '../recording/vp8-frames.ts';

/** 'RIFF', size, 'WEBP', 'VP8 ', size. */
const HEAD_BYTES = 20;

/**
 * Makes a VP8 keyframe a lossy WebP image (RFC 9649, 2.5): its exact bytes with a RIFF head before
 * them. Nothing is decoded.
 */
export function wrapKeyframe(frame: FrameParts): Buffer {
  const padding = frame.sizeBytes % 2;
  const image = Buffer.alloc(HEAD_BYTES + frame.sizeBytes + padding);
  image.write('RIFF', 0);
  image.writeUInt32LE(image.length - 8, 4);
  image.write('WEBPVP8 ', 8);
  image.writeUInt32LE(frame.sizeBytes, 16);
  copyFrame(frame, image, HEAD_BYTES);
  return image;
}
