import { Readable } from 'node:stream';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { EvidenceRef } from '@visavis/domain/session/session';
import { readRange } from './byte-range.ts';

/** Streams a stored file, whole or the part that is asked for. */
export async function serveFile(
  store: EvidenceStore,
  evidence: EvidenceRef,
  asked: Headers,
): Promise<Response> {
  const { mediaType, sizeBytes, sha256 } = evidence;
  const etag = `"${sha256}"`;
  const headers = {
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': mediaType,
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    etag,
  };
  if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const condition = asked.get('if-range');
  const isFresh = condition === null || condition === etag;
  const wanted = readRange(isFresh ? asked.get('range') : null, sizeBytes);
  if (wanted.kind === 'UNSATISFIABLE')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${sizeBytes}` },
    });
  if (wanted.kind === 'WHOLE')
    return new Response(webStream(await store.read(evidence)), {
      headers: { ...headers, 'content-length': String(sizeBytes) },
    });
  const { from, to } = wanted;
  return new Response(webStream(await store.read(evidence, { from, to })), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(to - from + 1),
      'content-range': `bytes ${from}-${to}/${sizeBytes}`,
    },
  });
}

const webStream = (file: Readable) => Readable.toWeb(file) as ReadableStream<Uint8Array>;
