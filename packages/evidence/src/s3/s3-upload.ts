import { createReadStream } from 'node:fs';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  UploadPartCommand,
  type CompletedPart,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Checksums, Part } from './checksums.ts';
import { ask, statusOf } from './s3-failure.ts';
import { signedHash } from './signed-hash.ts';

export type Target = {
  readonly client: S3Client;
  readonly Bucket: string;
  readonly Key: string;
};

/** Whether nothing may be there yet. A server that cannot heed this was asked beforehand. */
export type Condition = { readonly IfNoneMatch?: '*' };

/** Uploads a file in one request. */
export async function putWhole(
  { client, ...place }: Target,
  path: string,
  { sizeBytes, sha256 }: Checksums,
  condition: Condition,
): Promise<void> {
  const command = new PutObjectCommand({
    ...place,
    ...condition,
    Body: createReadStream(path),
    ContentLength: sizeBytes,
    ContentType: 'application/octet-stream',
    ChecksumSHA256: sha256.toString('base64'),
  });
  command.middlewareStack.add(signedHash(sha256), { step: 'build' });
  await ask(() => client.send(command));
}

/** Uploads a file in parts, which become an object only at the end. */
export async function putParts(
  target: Target,
  path: string,
  { parts }: Checksums,
  condition: Condition,
): Promise<void> {
  const { client, ...place } = target;
  await abortUnfinished(target);
  const begun = await ask(() =>
    client.send(
      new CreateMultipartUploadCommand({
        ...place,
        ContentType: 'application/octet-stream',
        ChecksumAlgorithm: 'SHA256',
      }),
    ),
  );
  const upload = { ...place, UploadId: begun.UploadId };
  try {
    const Parts: CompletedPart[] = [];
    for (const [index, part] of parts.entries())
      Parts.push(await putPart(client, { ...upload, PartNumber: index + 1 }, path, part));
    const whole = new CompleteMultipartUploadCommand({
      ...upload,
      ...condition,
      MultipartUpload: { Parts },
    });
    await ask(() => client.send(whole));
  } catch (cause) {
    // What cannot be aborted now is found at the next try.
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw cause;
  }
}

async function putPart(
  client: S3Client,
  place: ConstructorParameters<typeof UploadPartCommand>[0],
  path: string,
  { from, to, sha256 }: Part,
): Promise<CompletedPart> {
  const command = new UploadPartCommand({
    ...place,
    Body: createReadStream(path, { start: from, end: to - 1 }),
    ContentLength: to - from,
    ChecksumSHA256: sha256.toString('base64'),
  });
  command.middlewareStack.add(signedHash(sha256), { step: 'build' });
  const { ETag, ChecksumSHA256 } = await ask(() => client.send(command));
  return {
    PartNumber: place.PartNumber,
    ETag,
    ...(ChecksumSHA256 ? { ChecksumSHA256 } : {}),
  };
}

/** Clears away the parts that an upload left which was killed. */
export async function abortUnfinished({ client, Bucket, Key }: Target): Promise<void> {
  const listed = await ask(() =>
    client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: Key })),
  );
  for (const { Key: found, UploadId } of listed.Uploads ?? []) {
    const abort = new AbortMultipartUploadCommand({ Bucket, Key: found, UploadId });
    await ask(() => client.send(abort));
  }
}

/** The answer of a server that does not know `If-None-Match` on writing, such as Swift before 2.36. */
export const isConditionUnknown = (cause: unknown): boolean => statusOf(cause) === 501;

/** The answer where something is there already (RFC 9110, 15.5.13), or is just being written. */
export const isTaken = (cause: unknown): boolean =>
  statusOf(cause) === 412 || statusOf(cause) === 409;
