import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Hashes } from '@visavis/use-cases/ports';

/** The hashes of secrets and codes. `secret` keys the codes, so that a stolen table can't be tried offline. */
export function createHashes(secret: string): Hashes {
  const codeKey = Buffer.from(hkdfSync('sha256', secret, '', 'visavis one-time code', 32));
  const linkKey = Buffer.from(hkdfSync('sha256', secret, '', 'visavis link in a message', 32));
  return {
    ofSecret: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    ofCode: (sessionId, code) =>
      createHmac('sha256', codeKey).update(`${sessionId}.${code}`, 'utf8').digest('hex'),
    wayBack: (caseId, key) =>
      createHmac('sha256', linkKey).update(`${caseId}.${key}`, 'utf8').digest('base64url'),
    equal: (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b)),
  };
}
