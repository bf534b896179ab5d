import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import { caseOfKey, newEvidenceKey } from '../evidence-key.ts';
import type { EvidenceSource, EvidenceStore, Reservation } from '../evidence-store.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { fileSource, type ByteSource } from '../sealed/byte-source.ts';
import { newSealing } from '../sealed/file-key.ts';
import { readBack, type Tap } from '../sealed/read-back.ts';
import { sealStream, type SealedSizes } from '../sealed/seal-stream.ts';
import { SealedWriter } from '../sealed/sealed-writer.ts';
import type { Bucket } from './bucket.ts';
import { orMissing, type LocalFiles } from './local-files.ts';
import { openFile, type Layouts } from './open-file.ts';

export type StoreParts = {
  readonly files: LocalFiles;
  readonly caseKeys: CaseKeys;
  /** Where files go once they are stored here; without it they stay. */
  readonly bucket?: Bucket | undefined;
};

/** Evidence as sealed files: written to this machine, read from here or from the bucket. */
export function createSealedStore({ files, caseKeys, bucket }: StoreParts): EvidenceStore {
  const layouts: Layouts = new Map();
  return {
    async put(caseId, kind, mediaType, source) {
      const { key, sealing } = await reserve(caseId, kind, mediaType);
      const plain = streamOf(source);
      let sizes: SealedSizes | undefined;
      await files.write(
        key,
        sealStream(new SealedWriter(sealing), plain, (found) => (sizes = found)),
      );
      if (!sizes) throw new Error('The source of a stored file did not end');
      return { key, mediaType, ...sizes };
    },

    async read(evidence, range) {
      const caseKey = await caseKeys.get(caseOfKey(evidence.key));
      const { source, close } = await findSource(evidence.key);
      try {
        const pieces = await openFile({ source, caseKey, layouts }, evidence, range);
        // Closed here and not in the generator: one that was never asked for a piece runs no finally.
        return Readable.from(pieces, { objectMode: false }).on('close', () => void close());
      } catch (cause) {
        await close();
        throw cause;
      }
    },

    reserve,

    async adopt(caseId, { key, mediaType }, path, tap) {
      if (caseOfKey(key) !== caseId) throw new Error(`${key} is not of the case ${caseId}`);
      const caseKey = await caseKeys.get(caseId);
      const read = (file: string | undefined) => readInPlace({ key, file, caseKey, tap });
      const sizes = (await read(undefined)) ?? (await takeIn(key, path, () => read(path)));
      return { key, mediaType, ...sizes };
    },

    async erase(caseId) {
      await caseKeys.destroy(caseId);
      await files.removeCase(caseId);
      await bucket?.removeCase(caseId);
    },
  };

  async function reserve(
    caseId: CaseId,
    kind: Parameters<EvidenceStore['reserve']>[1],
    mediaType: string,
  ): Promise<Reservation> {
    const key = newEvidenceKey(caseId, kind, mediaType);
    const sealing = newSealing(await caseKeys.getOrMake(caseId), { caseId, key });
    return { key, mediaType, sealing };
  }

  async function findSource(
    key: string,
  ): Promise<{ readonly source: ByteSource; close(): Promise<void> }> {
    const file = await files.find(key);
    if (file) {
      const { size } = await file.stat();
      return { source: fileSource(key, file, size), close: () => file.close() };
    }
    const source = await bucket?.find(key);
    if (!source) throw new DomainError('EVIDENCE_NOT_FOUND', { key });
    return { source, close: () => Promise.resolve() };
  }

  /** Reads a file back, at a path or (without one) in the store; undefined where it is not there. */
  async function readInPlace({ key, file: path, caseKey, tap }: Reading) {
    const file = await (path === undefined ? files.find(key, 'r+') : orMissing(open(path, 'r+')));
    if (!file) return undefined;
    try {
      const name = { caseId: caseOfKey(key), key };
      const found = await readBack(file, { caseKey, name, ...(tap ? { tap } : {}) });
      await file.sync();
      const { sizeBytes, sha256, ciphertextSha256 } = found;
      return { sizeBytes, sha256, ciphertextSha256 };
    } finally {
      await file.close();
    }
  }

  async function takeIn(
    key: string,
    path: string,
    read: () => Promise<SealedSizes | undefined>,
  ): Promise<SealedSizes> {
    const sizes = await read();
    if (!sizes) throw new DomainError('EVIDENCE_NOT_FOUND', { key, reason: 'not written' });
    await files.takeIn(key, path);
    return sizes;
  }
}

type Reading = {
  readonly key: string;
  readonly file: string | undefined;
  readonly caseKey: Uint8Array;
  readonly tap: Tap | undefined;
};

function streamOf(source: EvidenceSource): AsyncIterable<Uint8Array> {
  if (source instanceof Readable) return source as AsyncIterable<Uint8Array>;
  // Without the array around them the bytes would be taken one by one.
  if (source instanceof Uint8Array) return Readable.from([source]) as AsyncIterable<Uint8Array>;
  return createReadStream(source.file) as AsyncIterable<Uint8Array>;
}
