import { randomBytes } from 'node:crypto';
import { takeToken, timestampQuery } from './token.ts';

const TIMEOUT_MS = 20_000;
const MOST_ANSWER_BYTES = 1_000_000;

/** Asks a time-stamping authority over HTTP (RFC 3161, section 3.4) for a token over these bytes. */
export async function askForToken(url: string, bytes: Uint8Array): Promise<Buffer> {
  const nonce = randomBytes(16);
  // A DER integer is written as short as it can be, and positive.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  const answered = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
    },
    body: new Uint8Array(timestampQuery(bytes, nonce)),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  if (!answered.ok) throw new Error(`The time-stamping authority answered ${answered.status}`);
  const answer = Buffer.from(await answered.arrayBuffer());
  if (answer.length > MOST_ANSWER_BYTES)
    throw new Error('The answer of the time-stamping authority is too long');
  return takeToken(answer, { bytes, nonce });
}
