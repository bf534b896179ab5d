import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

export type Measured = { readonly sizeBytes: number; readonly sha256: string };

/** Passes bytes through and calls `onEnd` with their number and hash; what it throws ends the stream. */
export function measuring(onEnd: (measured: Measured) => void): Transform {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      try {
        onEnd({ sizeBytes, sha256: hash.digest('hex') });
        done();
      } catch (cause) {
        done(cause instanceof Error ? cause : new Error('Measuring failed', { cause }));
      }
    },
  });
}
