import { Readable } from 'node:stream';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { readRange } from './byte-range.ts';
import { etagOf, readFile, sizeOf, type ServedFile } from './served-file.ts';

export type Asked = {
  readonly method: 'GET' | 'HEAD';
  readonly headers: Headers;
  /** Without it the browser shows the file in its place. */
  readonly saveAs?: string;
};

/**
 * Streams a stored file, whole or the part that is asked for (RFC 9110, 13 and 14). A file that
 * turns out to be damaged breaks off, and `onDamage` hears of it.
 */
export async function serveFile(
  store: Pick<EvidenceStore, 'read'>,
  file: ServedFile,
  { method, headers: asked, saveAs }: Asked,
  onDamage: (cause: unknown) => void,
): Promise<Response> {
  const sizeBytes = sizeOf(file);
  const etag = etagOf(file);
  const headers = { ...headersOf(file, saveAs), etag };
  if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const condition = asked.get('if-range');
  // A HEAD has no ranges (14.2).
  const mayBePart = method === 'GET' && (condition === null || condition === etag);
  const wanted = readRange(mayBePart ? asked.get('range') : null, sizeBytes);
  if (wanted.kind === 'UNSATISFIABLE')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${sizeBytes}` },
    });
  const isPart = wanted.kind === 'PART';
  const range = isPart ? wanted : { from: 0, to: sizeBytes - 1 };
  const length = String(range.to - range.from + 1);
  const stream = method === 'GET' ? await readFile(store, file, range) : undefined;
  return new Response(stream ? streamOf(stream, onDamage) : null, {
    status: isPart ? 206 : 200,
    headers: {
      ...headers,
      'content-length': length,
      // Next takes the one above away; the gateway puts it back.
      'x-file-length': length,
      ...(isPart ? { 'content-range': `bytes ${range.from}-${range.to}/${sizeBytes}` } : {}),
    },
  });
}

const headersOf = ({ mediaType }: ServedFile, saveAs: string | undefined) => ({
  'accept-ranges': 'bytes',
  'cache-control': 'private, no-store',
  'content-disposition': saveAs === undefined ? 'inline' : `attachment; filename="${saveAs}"`,
  'content-security-policy': "default-src 'none'; sandbox",
  'content-type': mediaType,
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});

/** Reads no faster than the browser takes it; a browser that goes away closes the file. */
function streamOf(file: Readable, onDamage: (cause: unknown) => void): ReadableStream<Uint8Array> {
  file.on('error', (cause: Error) => {
    if (cause.name !== 'AbortError') onDamage(cause);
  });
  return Readable.toWeb(file) as ReadableStream<Uint8Array>;
}
