import { createS3Bucket } from '../src/s3/s3-bucket.ts';
import type { S3Settings } from '../src/s3/s3-settings.ts';
import type { Sealed } from '../src/store/bucket.ts';

type Order = {
  readonly settings: S3Settings;
  readonly partBytes: number;
  readonly evidence: Sealed;
  readonly path: string;
};

// A process that a test kills while it uploads.
process.once('message', (message) => {
  const { settings, partBytes, evidence, path } = message as Order;
  void createS3Bucket(settings, { partBytes }).upload(evidence, path);
});
