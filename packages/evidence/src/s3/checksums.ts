import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** A part of a multipart upload, and the largest object that is uploaded in one go. */
export const PART_BYTES = 32 * 1024 * 1024;

export type Part = { readonly from: number; readonly to: number; readonly sha256: Buffer };

/** The hashes of a file, as a whole and by the parts in which it is uploaded. */
export type Checksums = {
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly parts: readonly Part[];
};

/** Hashes a file in one reading. */
export async function checksumsOf(path: string, partBytes = PART_BYTES): Promise<Checksums> {
  const whole = createHash('sha256');
  const parts: Part[] = [];
  let part = createHash('sha256');
  let from = 0;
  let at = 0;
  const endPart = () => {
    parts.push({ from, to: at, sha256: part.digest() });
    part = createHash('sha256');
    from = at;
  };
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    whole.update(piece);
    for (let taken = 0; taken < piece.length;) {
      const next = piece.subarray(taken, taken + partBytes - (at - from));
      part.update(next);
      taken += next.length;
      at += next.length;
      if (at - from === partBytes) endPart();
    }
  }
  if (at > from || parts.length === 0) endPart();
  return { sizeBytes: at, sha256: whole.digest(), parts };
}

/**
 * The checksums by which S3 may know a file: that of the whole, or one over those of its parts, with
 * their number.
 */
export function storedForms({ sha256, parts }: Checksums): readonly string[] {
  const composite = createHash('sha256').update(Buffer.concat(parts.map((part) => part.sha256)));
  return [sha256.toString('base64'), `${composite.digest('base64')}-${parts.length}`];
}
