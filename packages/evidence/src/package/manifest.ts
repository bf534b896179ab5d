import { createHash } from 'node:crypto';
import { canonicalJson } from '@visavis/domain/journal/canonical-json';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const CHECKSUMS = 'SHA256SUMS';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** At most one folder deep, and nothing that means more than itself to a shell or a file system. */
export const fileName = z
  .string()
  .max(200)
  .regex(/^([A-Za-z0-9][A-Za-z0-9_-]{0,99}\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);

export const listedFile = z.strictObject({
  name: fileName,
  sizeBytes: z.int().min(0),
  sha256,
});
export type ListedFile = Readonly<z.output<typeof listedFile>>;

/** Every file of the package but the manifest and the signature, in the order of the container. */
export const manifestSchema = z.strictObject({
  type: z.literal('visavis-manifest-1'),
  caseId: z.string(),
  reference: z.string(),
  files: z.array(listedFile),
});
export type Manifest = Readonly<z.output<typeof manifestSchema>>;

/** What is signed: the manifest, and the container up to where the signature begins. */
const statementFields = {
  type: z.literal('visavis-package-1'),
  manifest: sha256,
  container: sha256,
  sizeBytes: z.int().min(0),
  keyId: z.string(),
};
export const signatureSchema = z.strictObject({
  ...statementFields,
  signature: z.base64().length(88),
});

export type Statement = Readonly<Omit<z.output<typeof signatureSchema>, 'signature'>>;

/** The text that is signed (RFC 8785). */
export const statementText = ({ type, manifest, container, sizeBytes, keyId }: Statement): string =>
  canonicalJson({ type, manifest, container, sizeBytes, keyId });

/** The list that `sha256sum --check` reads. */
export const checksums = (files: readonly ListedFile[]): string =>
  files.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).join('');

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
