import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { canonicalJson } from '@visavis/domain/journal/canonical-json';
import type { Signed } from '@visavis/domain/journal/head';
import {
  CHECKSUMS,
  checksums,
  fileName,
  MANIFEST,
  sha256Of,
  SIGNATURE,
  statementText,
  type ListedFile,
  type Statement,
} from './manifest.ts';
import { directory, localHeader, type PlacedEntry } from './zip.ts';

/** A file that goes into a package. `open` is called twice, and gives the same bytes each time. */
export type PackageFile = ListedFile & { open(): Promise<AsyncIterable<Uint8Array>> };

/** Signs a text; `keyId` is known before, because it is part of the text. */
export type PackageSigner = { readonly keyId: string; signText(text: string): Signed };

export type Package = {
  /** Exactly so many bytes follow. */
  readonly sizeBytes: number;
  readonly stream: Readable;
};

/** A file whose bytes are held in memory. */
export const heldFile = (name: string, content: string | Buffer): PackageFile => {
  const bytes = Buffer.from(content);
  return {
    name,
    sizeBytes: bytes.length,
    sha256: sha256Of(bytes),
    open: async () => Readable.from([bytes]),
  };
};

/**
 * The evidence package of these files, in their order. Every file is read once before the first byte
 * comes, so that a damaged one is refused by name and not in the middle of a download, and a second
 * time for the package itself; no more than a chunk of it is in memory.
 * @throws Error that names a file whose bytes are not those that are listed
 */
export async function writePackage(
  of: { readonly caseId: string; readonly reference: string },
  given: readonly PackageFile[],
  signer: PackageSigner,
): Promise<Package> {
  const listed = [...given, heldFile(CHECKSUMS, checksums(given))];
  requireNames([...listed.map(({ name }) => name), MANIFEST, SIGNATURE]);
  const manifest = canonicalJson({
    type: 'visavis-manifest-1',
    caseId: of.caseId,
    reference: of.reference,
    files: listed.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
  });
  const entries: MeasuredFile[] = [];
  for (const file of [...listed, heldFile(MANIFEST, manifest)])
    entries.push({ ...file, crc32: await measure(file) });
  const placed = place(entries);
  const sign = (container: string): Buffer => {
    const statement: Statement = {
      type: 'visavis-package-1',
      manifest: sha256Of(manifest),
      container,
      sizeBytes: placed.end,
      keyId: signer.keyId,
    };
    return Buffer.from(
      canonicalJson({ ...statement, ...signer.signText(statementText(statement)) }),
    );
  };
  const ending = (container: string): Buffer => endingOf(placed, sign(container));
  return {
    // A signature is as long as any other.
    sizeBytes: placed.end + ending('0'.repeat(64)).length,
    stream: Readable.from(bytesOf(placed.files, ending), { objectMode: false }),
  };
}

type MeasuredFile = PackageFile & { readonly crc32: number };
type Placed = { readonly files: readonly (MeasuredFile & PlacedEntry)[]; readonly end: number };

/** A file under another's name would hide it. */
function requireNames(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    if (!fileName.safeParse(name).success) throw new Error(`${name} cannot be named in a package`);
    const isTwice = names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index;
    if (isTwice) throw new Error(`${name} is in the package twice`);
  }
}

/** Reads a file to its end for its CRC-32. */
async function measure(file: PackageFile): Promise<number> {
  let crc = 0;
  for await (const chunk of held(file)) crc = crc32(chunk, crc);
  return crc;
}

/** The bytes of a file, which end in an error where they are not those that are listed. */
async function* held(file: PackageFile): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of await file.open()) {
    hash.update(chunk);
    sizeBytes += chunk.length;
    yield chunk;
  }
  const sha256 = hash.digest('hex');
  if (sizeBytes === file.sizeBytes && sha256 === file.sha256) return;
  throw new Error(
    `${file.name} has ${sizeBytes} bytes with the hash ${sha256}; ${file.sizeBytes} with ${file.sha256} are listed`,
  );
}

function place(files: readonly MeasuredFile[]): Placed {
  let end = 0;
  const placed = files.map((file) => {
    const offset = end;
    end += localHeader(file).length + file.sizeBytes;
    return { ...file, offset };
  });
  return { files: placed, end };
}

/** The signature as the last file, and what ends a container. */
function endingOf({ files, end }: Placed, signature: Buffer): Buffer {
  const entry = { name: SIGNATURE, sizeBytes: signature.length, crc32: crc32(signature) };
  const header = localHeader(entry);
  const from = end + header.length + signature.length;
  return Buffer.concat([header, signature, directory([...files, { ...entry, offset: end }], from)]);
}

async function* bytesOf(
  files: Placed['files'],
  ending: (container: string) => Buffer,
): AsyncGenerator<Uint8Array> {
  const container = createHash('sha256');
  for (const file of files) {
    const header = localHeader(file);
    container.update(header);
    yield header;
    for await (const chunk of held(file)) {
      container.update(chunk);
      yield chunk;
    }
  }
  yield ending(container.digest('hex'));
}
