import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { ByteSource } from '../sealed/byte-source.ts';
import type { Bucket } from '../store/bucket.ts';
import { checksumsOf, PART_BYTES, storedForms, type Checksums } from './checksums.ts';
import { createS3Client } from './s3-client.ts';
import { ask, askFor, unavailable } from './s3-failure.ts';
import type { S3Settings } from './s3-settings.ts';
import {
  abortUnfinished,
  isConditionUnknown,
  isTaken,
  putParts,
  putWhole,
  type Target,
} from './s3-upload.ts';

/** Sealed files in an S3-compatible object store. */
export function createS3Bucket(settings: S3Settings, { partBytes = PART_BYTES } = {}): Bucket {
  const client = createS3Client(settings);
  const { bucket: Bucket, prefix } = settings;
  let knowsCondition = true;
  const targetOf = (key: string): Target => ({ client, Bucket, Key: `${prefix}${key}` });
  return {
    check: async () => void (await ask(() => client.send(new HeadBucketCommand({ Bucket })))),

    async find(key) {
      const found = await headOf(targetOf(key));
      return found && sourceOf(key, found.ContentLength ?? 0);
    },

    async upload({ key, ciphertextSha256 }, path) {
      const checksums = await checksumsOf(path, partBytes);
      const found = checksums.sha256.toString('hex');
      if (found !== ciphertextSha256)
        throw new Error(`Evidence ${key} has the hash ${found}, ${ciphertextSha256} was stored`);
      const isNew = await writeOnce(targetOf(key), path, checksums);
      const stored = await isStored(key, checksums);
      if (stored) return;
      const what = isNew ? 'was changed on its way' : 'is there already with other bytes';
      throw new Error(`Evidence ${key} ${what} in the bucket ${Bucket}; the local copy stays`);
    },

    async removeCase(caseId) {
      const under = targetOf(`${caseId}/`);
      await abortUnfinished(under);
      const objects = { Bucket, Prefix: under.Key };
      await ask(async () => {
        for await (const { Contents = [] } of paginateListObjectsV2({ client }, objects))
          for (const { Key } of Contents)
            await client.send(new DeleteObjectCommand({ Bucket, Key }));
      });
    },
  };

  function headOf({ Key }: Target) {
    const command = new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' });
    return askFor(() => client.send(command));
  }

  function sourceOf(key: string, sizeBytes: number): ByteSource {
    const { Key } = targetOf(key);
    return {
      name: key,
      sizeBytes,
      async *bytes(from, to) {
        const Range = `bytes=${from}-${to - 1}`;
        const { Body } = await ask(() => client.send(new GetObjectCommand({ Bucket, Key, Range })));
        try {
          for await (const piece of Body as AsyncIterable<Uint8Array>) yield piece;
        } catch (cause) {
          throw unavailable(cause);
        }
      },
    };
  }

  /** Asks the server what it has: by its checksum, or where it keeps none, by reading it back. */
  async function isStored(key: string, checksums: Checksums): Promise<boolean> {
    const found = await headOf(targetOf(key));
    if (found?.ContentLength !== checksums.sizeBytes) return false;
    if (found.ChecksumSHA256) return storedForms(checksums).includes(found.ChecksumSHA256);
    const hash = createHash('sha256');
    for await (const piece of sourceOf(key, checksums.sizeBytes).bytes(0, checksums.sizeBytes))
      hash.update(piece);
    return hash.digest().equals(checksums.sha256);
  }

  /** False where something is there already, which is left as it is. */
  async function writeOnce(target: Target, path: string, checksums: Checksums): Promise<boolean> {
    const isInParts = checksums.parts.length > 1;
    // Servers that do not know the condition refuse it, or overlook it at the end of an upload in parts.
    if ((isInParts || !knowsCondition) && (await headOf(target))) return false;
    const put = isInParts ? putParts : putWhole;
    try {
      await put(target, path, checksums, knowsCondition ? { IfNoneMatch: '*' } : {});
      return true;
    } catch (cause) {
      if (isTaken(cause)) return false;
      if (!knowsCondition || !isConditionUnknown(cause)) throw cause;
    }
    knowsCondition = false;
    return writeOnce(target, path, checksums);
  }
}
