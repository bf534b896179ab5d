import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteSource } from './byte-source.ts';
import { newSealing, type FileName } from './file-key.ts';
import { readHeader, readLayout, requireHeader } from './open-sealed.ts';
import { plainBytes, readPlain, type PlainRange } from './read-sealed.ts';
import { SealedWriter } from './sealed-writer.ts';

export const CASE_KEY = Buffer.alloc(32, 7);
export const NAME: FileName = { caseId: 'case-1', key: 'case-1/recording-1.mkv' };

/** A sealed file of these chunks, as one write after the other left it. */
export function sealed(chunks: readonly Uint8Array[], name = NAME, caseKey = CASE_KEY): Buffer {
  const writer = new SealedWriter(newSealing(caseKey, name));
  const written = [writer.header(), ...chunks.flatMap((chunk) => writer.seal(chunk))];
  return Buffer.concat([...written, ...writer.end()]);
}

/** Bytes in memory, given out in small pieces. */
export const bytesSource = (bytes: Buffer, pieceBytes = 7): ByteSource => ({
  name: NAME.key,
  sizeBytes: bytes.length,
  async *bytes(from, to) {
    const end = Math.min(to, bytes.length);
    for (let at = from; at < end; at += pieceBytes)
      yield await Promise.resolve(bytes.subarray(at, Math.min(at + pieceBytes, end)));
  },
});

/** The plaintext of a range, or of the whole file. */
export async function unseal(
  source: ByteSource,
  range?: PlainRange,
  { name = NAME, caseKey = CASE_KEY } = {},
): Promise<Buffer> {
  const sealing = requireHeader(caseKey, name, await readHeader(source));
  const layout = await readLayout(source, sealing);
  const whole = { from: 0, to: plainBytes(layout) };
  const pieces: Buffer[] = [];
  for await (const piece of readPlain(source, { sealing, layout }, range ?? whole))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Opens a file in a folder for as long as `use` takes. */
export async function withFile<T>(
  folder: string,
  bytes: Buffer,
  use: (file: Awaited<ReturnType<typeof open>>, path: string) => Promise<T>,
): Promise<T> {
  const path = join(folder, 'sealed');
  const file = await open(path, 'w+', 0o600);
  try {
    await file.writeFile(bytes);
    return await use(file, path);
  } finally {
    await file.close();
  }
}
