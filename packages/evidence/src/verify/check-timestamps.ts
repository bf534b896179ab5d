import type { X509Certificate } from 'node:crypto';
import { checkToken } from '../timestamp/token.ts';
import { HEADS, type ReadHead } from './check-journal.ts';
import { PackageFault } from './fault.ts';

/** A head may have been stamped by a clock that is a little before the bank's. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/**
 * Checks every time stamp (RFC 3161) over the signature of a head; with authorities, also whose it is.
 * Says what was found; undefined where there is none. @throws PackageFault
 */
export async function checkTimestamps(
  heads: readonly ReadHead[],
  authorities?: readonly X509Certificate[],
): Promise<string | undefined> {
  let last: Date | undefined;
  let count = 0;
  for (const { seq, at, signature, token } of heads) {
    if (token === undefined) continue;
    const fault = (what: string) => new PackageFault(HEADS, `time stamp of entry ${seq}`, what);
    const stampedAt = await checkToken(
      Buffer.from(token, 'base64'),
      Buffer.from(signature, 'base64'),
      authorities,
    ).catch((cause: unknown) => {
      throw fault(cause instanceof Error ? cause.message : 'it cannot be read');
    });
    if (stampedAt.getTime() < Date.parse(at) - CLOCKS_DIFFER_MS)
      throw fault('it is older than what it stamps');
    count += 1;
    last = stampedAt;
  }
  if (!last) return undefined;
  const whose = authorities ? 'of a trusted authority' : 'WHOSE IS NOT PROVEN without --tsa-ca';
  return `Time stamps: ${count} of ${heads.length} heads, ${whose}; the last one of ${last.toISOString()}`;
}
