import { createReadStream } from 'node:fs';
import { link, mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@visavis/domain/errors';
import type { EvidenceRef } from '@visavis/domain/session/session';
import { newEvidenceKey, requireEvidenceKey } from './evidence-key.ts';
import type { ByteRange, EvidenceSource, EvidenceStore } from './evidence-store.ts';
import { measuring, type Measured } from './measure.ts';

/** Keeps evidence in a folder of this machine. */
export function createFileStore(folder: string): EvidenceStore {
  return {
    async put(caseId, kind, mediaType, source) {
      const key = newEvidenceKey(caseId, kind, mediaType);
      const measured = await writeOnce(join(folder, key), streamOf(source));
      return { key, mediaType, ...measured };
    },

    async read(evidence, range) {
      const path = join(folder, requireEvidenceKey(evidence.key));
      await requireSize(path, evidence);
      return range ? openRange(path, evidence, range) : openWhole(path, evidence);
    },
  };
}

function streamOf(source: EvidenceSource): Readable {
  if (source instanceof Readable) return source;
  // Without the array around them the bytes would be taken one by one.
  if (source instanceof Uint8Array) return Readable.from([source]);
  return createReadStream(source.file);
}

/** Writes beside the target, brings it to the disk, and only then gives it its name. */
async function writeOnce(path: string, source: Readable): Promise<Measured> {
  const unfinished = join(dirname(path), `.${basename(path)}.part`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const measured = await writeAndSync(unfinished, source);
    // Unlike a rename, a link never replaces what is there.
    await link(unfinished, path);
    return measured;
  } finally {
    await rm(unfinished, { force: true });
    await syncFolder(dirname(path));
  }
}

async function writeAndSync(path: string, source: Readable): Promise<Measured> {
  let measured: Measured | undefined;
  const file = await open(path, 'wx', 0o600);
  try {
    const measure = measuring((end) => (measured = end));
    await pipeline(source, measure, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await file.appendFile(chunk);
    });
    await file.sync();
  } finally {
    await file.close();
  }
  if (!measured) throw new Error('The source of a stored file did not end');
  return measured;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function requireSize(path: string, { key, sizeBytes }: EvidenceRef): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new DomainError('EVIDENCE_NOT_FOUND', { key });
    throw cause;
  });
  if (found.size === sizeBytes) return;
  throw new Error(`Evidence ${key} has ${found.size} bytes, ${sizeBytes} were stored`);
}

function openWhole(path: string, { key, sha256 }: EvidenceRef): Readable {
  const check = measuring((found) => {
    if (found.sha256 === sha256) return;
    throw new Error(`Evidence ${key} has the hash ${found.sha256}, ${sha256} was stored`);
  });
  const file = createReadStream(path);
  // The reader hears of a failure through the stream that it holds.
  file.on('error', (cause) => check.destroy(cause));
  check.on('close', () => file.destroy());
  return file.pipe(check);
}

/** The one way in which part of a file is read. */
function openRange(path: string, { key, sizeBytes }: EvidenceRef, range: ByteRange): Readable {
  const to = Math.min(range.to ?? sizeBytes - 1, sizeBytes - 1);
  if (range.from < 0 || range.from > to) {
    throw new DomainError('INPUT_REFUSED', { key, from: range.from, to, sizeBytes });
  }
  return createReadStream(path, { start: range.from, end: to });
}
