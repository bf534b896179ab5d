import type { Bucket } from '../store/bucket.ts';
import type { S3Settings } from './s3-settings.ts';

/** A bucket whose client is loaded at its first use: it is large, and most processes read locally. */
export function openBucket(settings: S3Settings): Bucket {
  let opened: Promise<Bucket> | undefined;
  const bucket = () => (opened ??= load(settings));
  return {
    check: async () => (await bucket()).check(),
    find: async (key) => (await bucket()).find(key),
    upload: async (evidence, path) => (await bucket()).upload(evidence, path),
    removeCase: async (caseId) => (await bucket()).removeCase(caseId),
  };
}

async function load(settings: S3Settings): Promise<Bucket> {
  const { createS3Bucket } = await import('./s3-bucket.ts');
  return createS3Bucket(settings);
}
