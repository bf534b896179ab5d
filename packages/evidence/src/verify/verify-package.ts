import type { KeyObject, X509Certificate } from 'node:crypto';
import { checkRules } from './check-draws.ts';
import { checkFiles } from './check-files.ts';
import { checkHeads, checkJournal } from './check-journal.ts';
import { checkReport } from './check-report.ts';
import { checkStretches } from './check-stretches.ts';
import { checkTimestamps } from './check-timestamps.ts';
import { checkManifest, checkSignature } from './check-signature.ts';
import { readPublicKeys } from './keys.ts';
import { PackageFault } from './fault.ts';
import { readContainer, type Container } from './read-container.ts';

/** Whose signatures count: those of given keys, or of whatever keys the package brings along. */
export type Trust = (
  | { readonly of: 'GIVEN_KEYS'; readonly keys: readonly KeyObject[] }
  | { readonly of: 'KEYS_INSIDE' }
) & {
  /** To one of these the certificates of time stamps must lead. */
  readonly authorities?: readonly X509Certificate[] | undefined;
};

/**
 * Checks everything that can be checked of an evidence package, reading it once and in order. Tells,
 * check by check, what was found to hold. @throws PackageFault at the first thing that does not
 */
export async function* verifyPackage(
  source: AsyncIterable<Uint8Array>,
  trust: Trust,
): AsyncGenerator<string> {
  const container = await readContainer(source);
  yield `Container: ${container.files.length + 1} files, every byte accounted for`;
  const manifest = checkManifest(container);
  yield 'Manifest: every file has the size and the SHA-256 that it lists';
  const keys = trust.of === 'GIVEN_KEYS' ? trust.keys : keysInside(container);
  const keyId = checkSignature(container, keys);
  yield `Signature: made under the name ${keyId}, over the whole package`;
  const entries = checkJournal(container.texts, manifest.caseId);
  yield `Journal: ${entries.length} entries of case ${manifest.reference}, one unbroken chain`;
  const heads = checkHeads(container.texts, entries, keys);
  yield `Heads: ${heads.length} signed, the last one over the last entry`;
  const stamped = await checkTimestamps(heads, trust.authorities);
  if (stamped) yield stamped;
  const draws = checkRules(container.texts, entries);
  yield `Rules: ${draws} draws made again from what was settled before; every answer and approval keeps the procedure`;
  const routed = entries.filter(({ fact }) => fact.type === 'session.routed').length;
  if (routed > 0)
    yield `Routing: ${routed} of the calls rang for somebody whom a supervisor named instead of the lot`;
  const report = checkReport(container.texts, entries, heads);
  yield `Report: says what journal and procedure say, of each of ${report.sessions.length} sessions`;
  const names = manifest.files.map(({ name }) => name);
  checkFiles(container, report, names);
  checkStretches(entries);
  const recordings = report.sessions.flatMap((session) => session.recordings);
  const snapshots = report.sessions.flatMap((session) => session.snapshots);
  yield `Evidence: ${recordings.length} recordings, ${snapshots.length} snapshots; none missing, none added`;
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
