/**
 * The one form of ZIP (APPNOTE.TXT 6.3.10 of PKWARE) in which an evidence package is written: stored,
 * nothing but what the format demands, the same bytes for the same files. A reader makes every
 * header anew and compares, so no byte of it can differ unseen.
 */
export type ZipEntry = {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly crc32: number;
};

export type PlacedEntry = ZipEntry & { readonly offset: number };

export const LOCAL_HEADER_BYTES = 30;
export const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;

const PLAIN_VERSION = 20;
const ZIP64_VERSION = 45;
/** 1980-01-01 00:00: the least that the field can hold, so that it says nothing. */
const NO_TIME = 0;
const NO_DATE = 0x0021;
const MOST_32 = 0xffff_ffff;
const MOST_16 = 0xffff;
const ZIP64_TAG = 1;

const isLarge = (value: number) => value >= MOST_32;
const in32 = (value: number) => (isLarge(value) ? MOST_32 : value);

/** A buffer written field by field, little-endian. */
function fields(...parts: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

/** The extra field of APPNOTE 4.5.3 with these values; empty where there are none. */
const zip64Extra = (values: readonly number[]): Buffer =>
  values.length === 0
    ? Buffer.alloc(0)
    : fields([2, ZIP64_TAG], [2, values.length * 8], ...values.map((value) => [8, value] as const));

/** What stands before the bytes of a file (APPNOTE 4.3.7). */
export function localHeader({ name, sizeBytes, crc32 }: ZipEntry): Buffer {
  const extra = zip64Extra(isLarge(sizeBytes) ? [sizeBytes, sizeBytes] : []);
  const title = Buffer.from(name, 'ascii');
  const fixed = fields(
    [4, LOCAL_SIGNATURE],
    [2, extra.length > 0 ? ZIP64_VERSION : PLAIN_VERSION],
    [2, 0],
    [2, 0],
    [2, NO_TIME],
    [2, NO_DATE],
    [4, crc32],
    [4, in32(sizeBytes)],
    [4, in32(sizeBytes)],
    [2, title.length],
    [2, extra.length],
  );
  return Buffer.concat([fixed, title, extra]);
}

/** Everything after the last file: the central directory and its end (APPNOTE 4.3.12 to 4.3.16). */
export function directory(entries: readonly PlacedEntry[], from: number): Buffer {
  const headers = Buffer.concat(entries.map(centralHeader));
  const count = entries.length;
  const needs64 = count >= MOST_16 || isLarge(headers.length) || isLarge(from);
  const end = fields(
    [4, END_SIGNATURE],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MOST_16)],
    [2, Math.min(count, MOST_16)],
    [4, in32(headers.length)],
    [4, in32(from)],
    [2, 0],
  );
  return Buffer.concat([headers, ...(needs64 ? [end64(count, headers.length, from)] : []), end]);
}

function centralHeader({ name, sizeBytes, crc32, offset }: PlacedEntry): Buffer {
  const extra = zip64Extra([
    ...(isLarge(sizeBytes) ? [sizeBytes, sizeBytes] : []),
    ...(isLarge(offset) ? [offset] : []),
  ]);
  const version = extra.length > 0 ? ZIP64_VERSION : PLAIN_VERSION;
  const title = Buffer.from(name, 'ascii');
  const fixed = fields(
    [4, CENTRAL_SIGNATURE],
    [2, version],
    [2, version],
    [2, 0],
    [2, 0],
    [2, NO_TIME],
    [2, NO_DATE],
    [4, crc32],
    [4, in32(sizeBytes)],
    [4, in32(sizeBytes)],
    [2, title.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, in32(offset)],
  );
  return Buffer.concat([fixed, title, extra]);
}

function end64(count: number, headersLength: number, from: number): Buffer {
  return Buffer.concat([
    fields(
      [4, END64_SIGNATURE],
      [8, 44],
      [2, ZIP64_VERSION],
      [2, ZIP64_VERSION],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, headersLength],
      [8, from],
    ),
    fields([4, LOCATOR64_SIGNATURE], [4, 0], [8, from + headersLength], [4, 1]),
  ]);
}
