import { readSecretKeys, type SecretKey } from './secret-keys.ts';
import { SettingsError, type Settings } from './settings.ts';

/** What every process reads that opens evidence. */
export const EVIDENCE_KEYS = [
  'VISAVIS_DATA',
  'VISAVIS_MASTER_KEYS',
  'VISAVIS_S3_BUCKET',
  'VISAVIS_S3_ENDPOINT',
  'VISAVIS_S3_REGION',
  'VISAVIS_S3_ACCESS_KEY',
  'VISAVIS_S3_SECRET_KEY',
  'VISAVIS_S3_PREFIX',
  'VISAVIS_S3_PATH_STYLE',
] as const;

type EvidenceConfig = Settings<(typeof EVIDENCE_KEYS)[number]>;

/** Where the object store is, and who we are there. */
export type BucketSettings = {
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly endpoint?: string | undefined;
  readonly prefix: string;
  readonly isPathStyle: boolean;
};

export type EvidenceSettings = {
  readonly dataFolder: string;
  readonly masterKeys: readonly SecretKey[];
  readonly bucket?: BucketSettings;
};

/** @throws SettingsError where the object store is described by half; Error where keys cannot be read */
export function evidenceSettings(config: EvidenceConfig): EvidenceSettings {
  const bucket = bucketSettings(config);
  return {
    dataFolder: config.VISAVIS_DATA,
    masterKeys: readSecretKeys(config.VISAVIS_MASTER_KEYS),
    ...(bucket ? { bucket } : {}),
  };
}

function bucketSettings(config: EvidenceConfig): BucketSettings | undefined {
  const { VISAVIS_S3_BUCKET: bucket, VISAVIS_S3_ENDPOINT: endpoint } = config;
  const { VISAVIS_S3_ACCESS_KEY: accessKey, VISAVIS_S3_SECRET_KEY: secretKey } = config;
  if (bucket === undefined && !accessKey && !secretKey && !endpoint) return undefined;
  if (bucket && accessKey && secretKey)
    return {
      bucket,
      region: config.VISAVIS_S3_REGION,
      accessKey,
      secretKey,
      endpoint,
      prefix: config.VISAVIS_S3_PREFIX ?? '',
      isPathStyle: config.VISAVIS_S3_PATH_STYLE,
    };
  throw new SettingsError([
    'VISAVIS_S3_BUCKET, VISAVIS_S3_ACCESS_KEY, VISAVIS_S3_SECRET_KEY: give all of them or none',
  ]);
}
