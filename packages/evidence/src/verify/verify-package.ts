import type { KeyObject } from 'node:crypto';
import { checkFiles, checkStretches } from './check-files.ts';
import { checkHeads, checkJournal } from './check-journal.ts';
import { checkReport } from './check-report.ts';
import { checkManifest, checkSignature } from './check-signature.ts';
import { readPublicKeys } from './keys.ts';
import { PackageFault } from './fault.ts';
import { readContainer, type Container } from './read-container.ts';

/** Whose signatures count: those of given keys, or of whatever keys the package brings along. */
export type Trust =
  | { readonly of: 'GIVEN_KEYS'; readonly keys: readonly KeyObject[] }
  | { readonly of: 'KEYS_INSIDE' };

/**
 * Checks everything that can be checked of an evidence package, reading it once and in order.
 * Returns what was found to hold, in words. @throws PackageFault at the first thing that does not
 */
export async function verifyPackage(
  source: AsyncIterable<Uint8Array>,
  trust: Trust,
): Promise<readonly string[]> {
  const container = await readContainer(source);
  const manifest = checkManifest(container);
  const keys = trust.of === 'GIVEN_KEYS' ? trust.keys : keysInside(container);
  const keyId = checkSignature(container, keys);
  const entries = checkJournal(container.texts, manifest.caseId);
  const heads = checkHeads(container.texts, entries, keys);
  const report = checkReport(container.texts, entries);
  checkFiles(container, report, [...manifest.files.map(({ name }) => name)]);
  checkStretches(entries);
  const recordings = report.sessions.flatMap((session) => session.recordings);
  const snapshots = report.sessions.flatMap((session) => session.snapshots);
  return [
    `Container: ${container.files.length + 1} files, each byte accounted for`,
    `Manifest: every file has the size and SHA-256 that it lists`,
    `Signature: made under the name ${keyId}, over the whole container`,
    `Journal: ${entries.length} entries of case ${manifest.reference}, one unbroken chain`,
    `Heads: ${heads.length} signed, the last one over the last entry`,
    `Report: says what the journal says, of ${report.sessions.length} sessions`,
    `Evidence: ${recordings.length} recordings and ${snapshots.length} snapshots, none missing, none added`,
  ];
}

function keysInside({ texts }: Container): readonly KeyObject[] {
  return [...texts]
    .filter(([name]) => name.startsWith('keys/'))
    .flatMap(([name, pem]) => {
      try {
        return readPublicKeys(pem.toString('ascii'));
      } catch (cause) {
        const what = cause instanceof Error ? cause.message : 'it cannot be read';
        throw new PackageFault(name, 'the whole file', what);
      }
    });
}
