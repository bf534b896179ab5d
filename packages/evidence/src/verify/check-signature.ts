import type { KeyObject } from 'node:crypto';
import { canonicalJson } from '@visavis/domain/journal/canonical-json';
import {
  CHECKSUMS,
  checksums,
  MANIFEST,
  manifestSchema,
  sha256Of,
  SIGNATURE,
  signatureSchema,
  statementText,
  type Manifest,
} from '../package/manifest.ts';
import { PackageFault } from './fault.ts';
import { requireSignature } from './keys.ts';
import { getText, parseJson } from './parse.ts';
import type { Container } from './read-container.ts';

/** Holds every file against the manifest. @throws PackageFault */
export function checkManifest({ files, texts }: Container): Manifest {
  const manifest = parseJson(texts, MANIFEST, manifestSchema);
  requireCanonical(texts, MANIFEST, manifest);
  const inside = files.filter(({ name }) => name !== MANIFEST);
  for (const [index, listed] of manifest.files.entries()) {
    const found = inside[index];
    if (found?.name !== listed.name)
      throw new PackageFault(
        listed.name,
        `file ${index + 1}`,
        'the manifest lists it, and it is not there',
      );
    if (found.sizeBytes !== listed.sizeBytes || found.sha256 !== listed.sha256)
      throw new PackageFault(
        listed.name,
        `${found.sizeBytes} bytes`,
        `its SHA-256 is ${found.sha256}; the manifest says ${listed.sha256} (${listed.sizeBytes} bytes)`,
      );
  }
  const more = inside[manifest.files.length];
  if (more) throw new PackageFault(more.name, 'the whole file', 'the manifest does not list it');
  if (files.at(-1)?.name !== MANIFEST)
    throw new PackageFault(MANIFEST, 'its place', 'it is not the last file before the signature');
  const listed = manifest.files.filter(({ name }) => name !== CHECKSUMS);
  if (getText(texts, CHECKSUMS) !== checksums(listed))
    throw new PackageFault(CHECKSUMS, 'the whole file', 'it says other than the manifest');
  return manifest;
}

/** Checks the signature of the whole package, and says under which name it was made. @throws PackageFault */
export function checkSignature(container: Container, keys: readonly KeyObject[]): string {
  const { texts, signedSha256, signedBytes } = container;
  const found = parseJson(texts, SIGNATURE, signatureSchema);
  requireCanonical(texts, SIGNATURE, found);
  const manifest = sha256Of(getText(texts, MANIFEST));
  if (found.manifest !== manifest)
    throw new PackageFault(SIGNATURE, 'manifest', `the manifest has the SHA-256 ${manifest}`);
  if (found.sizeBytes !== signedBytes)
    throw new PackageFault(SIGNATURE, 'sizeBytes', `${signedBytes} bytes stand before it`);
  if (found.container !== signedSha256)
    throw new PackageFault(SIGNATURE, 'container', `what stands before it has ${signedSha256}`);
  requireSignature(statementText(found), { ...found, file: SIGNATURE, place: 'signature' }, keys);
  return found.keyId;
}

type Canonical = Parameters<typeof canonicalJson>[0];

function requireCanonical(texts: Container['texts'], name: string, value: Canonical): void {
  if (getText(texts, name) === canonicalJson(value)) return;
  throw new PackageFault(name, 'the whole file', 'it is not written in canonical form (RFC 8785)');
}
