import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { fileName, SIGNATURE, type ListedFile } from '../package/manifest.ts';
import {
  directory,
  LOCAL_HEADER_BYTES,
  LOCAL_SIGNATURE,
  localHeader,
  type PlacedEntry,
  type ZipEntry,
} from '../package/zip.ts';
import { ByteReader } from './byte-reader.ts';
import { PackageFault } from './fault.ts';

/** What a container holds. Text files are held; of recordings and pictures only size and hash. */
export type Container = {
  readonly files: readonly (ListedFile & { readonly opening: Buffer })[];
  readonly texts: ReadonlyMap<string, Buffer>;
  /** SHA-256 of everything before the header of the signature, and where that stands. */
  readonly signedSha256: string;
  readonly signedBytes: number;
};

const CONTAINER = 'the container';
/** A journal of a hundred thousand entries is well below. */
const MOST_TEXT_BYTES = 256 * 1024 * 1024;
const MOST_NAME_BYTES = 200;
const OPENING_BYTES = 4;
const IS_TEXT = /\.(json|pem|txt)$|^SHA256SUMS$/;

/**
 * Reads a container to its end. Every header is made anew and compared, so that nothing can stand
 * before, between or after the files that an unpacking program would not show.
 * @throws PackageFault
 */
export async function readContainer(source: AsyncIterable<Uint8Array>): Promise<Container> {
  const reader = new ByteReader(CONTAINER, source);
  const entries: PlacedEntry[] = [];
  const files: Container['files'][number][] = [];
  const texts = new Map<string, Buffer>();
  const signed = createHash('sha256');
  for (;;) {
    const offset = reader.position;
    const { entry, bytes } = await readHeader(reader);
    if (texts.has(entry.name) || files.some(({ name }) => name === entry.name))
      throw new PackageFault(CONTAINER, `byte ${offset}`, `${entry.name} is there a second time`);
    entries.push({ ...entry, offset });
    const isSignature = entry.name === SIGNATURE;
    if (!isSignature) signed.update(bytes);
    const { text, ...file } = await readFile(reader, entry, (part) => {
      if (!isSignature) signed.update(part);
    });
    if (text) texts.set(entry.name, text);
    if (isSignature) {
      await readDirectory(reader, entries);
      return { files, texts, signedSha256: signed.digest('hex'), signedBytes: offset };
    }
    files.push(file);
  }
}

async function readHeader(reader: ByteReader): Promise<{ entry: ZipEntry; bytes: Buffer }> {
  const place = `byte ${reader.position}`;
  const fixed = await reader.take(LOCAL_HEADER_BYTES);
  const nameLength = fixed.readUInt16LE(26);
  const extraLength = fixed.readUInt16LE(28);
  if (fixed.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw new PackageFault(CONTAINER, place, 'no file begins where one must');
  if (nameLength > MOST_NAME_BYTES || (extraLength !== 0 && extraLength !== 20))
    throw new PackageFault(CONTAINER, place, 'the header of a file has fields of a wrong length');
  const variable = await reader.take(nameLength + extraLength);
  const name = variable.toString('latin1', 0, nameLength);
  const sizeBytes =
    extraLength === 0 ? fixed.readUInt32LE(22) : Number(variable.readBigUInt64LE(nameLength + 4));
  const entry = { name, sizeBytes, crc32: fixed.readUInt32LE(14) };
  const bytes = Buffer.concat([fixed, variable]);
  const isName = fileName.safeParse(name).success;
  if (!isName || !Number.isSafeInteger(sizeBytes) || !bytes.equals(localHeader(entry)))
    throw new PackageFault(
      isName ? name : CONTAINER,
      place,
      'the header before this file is not in the only form that a package may have',
    );
  return { entry, bytes };
}

async function readFile(
  reader: ByteReader,
  { name, sizeBytes, crc32: listedCrc }: ZipEntry,
  each: (part: Uint8Array) => void,
): Promise<Container['files'][number] & { readonly text: Buffer | undefined }> {
  const from = reader.position;
  const isText = IS_TEXT.test(name);
  if (isText && sizeBytes > MOST_TEXT_BYTES)
    throw new PackageFault(name, `byte ${from}`, `it is larger than ${MOST_TEXT_BYTES} bytes`);
  const hash = createHash('sha256');
  const kept: Buffer[] = [];
  let crc = 0;
  let opening = Buffer.alloc(0);
  await reader.pass(sizeBytes, (part) => {
    hash.update(part);
    crc = crc32(part, crc);
    if (isText) kept.push(Buffer.from(part));
    if (opening.length < OPENING_BYTES)
      opening = Buffer.concat([opening, part]).subarray(0, OPENING_BYTES);
    each(part);
  });
  if (crc !== listedCrc)
    throw new PackageFault(
      name,
      `bytes ${from} to ${reader.position} of the package`,
      'the checksum before the file is another: one of them was changed',
    );
  const text = isText ? Buffer.concat(kept) : undefined;
  return { name, sizeBytes, sha256: hash.digest('hex'), opening, text };
}

async function readDirectory(reader: ByteReader, entries: readonly PlacedEntry[]): Promise<void> {
  const from = reader.position;
  const expected = directory(entries, from);
  const found = await reader.take(expected.length);
  const other = expected.findIndex((byte, index) => byte !== found[index]);
  if (other >= 0)
    throw new PackageFault(
      CONTAINER,
      `byte ${from + other}`,
      'the list of files at the end does not say what the package holds',
    );
  if (!(await reader.isAtEnd()))
    throw new PackageFault(CONTAINER, `byte ${reader.position}`, 'there is more after its end');
}
