import type { IncomingMessage } from 'node:http';
import { DomainError } from '@visavis/domain/errors';

/** The JSON of a request. @throws DomainError INPUT_REFUSED (not JSON, or larger than `limitBytes`) */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  if (!isJson) throw new DomainError('INPUT_REFUSED', { cause: 'MEDIA_TYPE' });
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  // Not destroyed on refusal: the answer goes out on the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    sizeBytes += bytes.length;
    if (sizeBytes > limitBytes) throw new DomainError('INPUT_REFUSED', { cause: 'SIZE' });
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new DomainError('INPUT_REFUSED', { cause: 'JSON' });
  }
}
