/** Where the object store is. Its own names for things, as operators know them. */
export type S3Settings = {
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Left out: Amazon's. */
  readonly endpoint?: string | undefined;
  /** Before every key, such as `visavis/`. */
  readonly prefix: string;
  /** `https://host/bucket/key` instead of `https://bucket.host/key`. */
  readonly isPathStyle: boolean;
};
