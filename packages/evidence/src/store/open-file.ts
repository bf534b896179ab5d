import { createHash } from 'node:crypto';
import { DomainError } from '@visavis/domain/errors';
import type { EvidenceRef } from '@visavis/domain/session/session';
import { caseOfKey } from '../evidence-key.ts';
import type { ByteRange } from '../evidence-store.ts';
import type { ByteSource } from '../sealed/byte-source.ts';
import { readHeader, readLayout, requireHeader, type Layout } from '../sealed/open-sealed.ts';
import { plainBytes, readPlain, type PlainRange } from '../sealed/read-sealed.ts';
import { SealedFileError } from '../sealed/sealed-file-error.ts';

/** Where the parts of files are, by key, so that a range of a recording is one reading. */
export type Layouts = Map<string, Layout>;

const MOST_LAYOUTS = 64;

type Opening = {
  readonly source: ByteSource;
  readonly caseKey: Uint8Array;
  readonly layouts: Layouts;
};

/** Finds out what is to be read of a file, and refuses what is not there or is not it. */
export async function openFile(
  { source, caseKey, layouts }: Opening,
  evidence: EvidenceRef,
  range: ByteRange | undefined,
): Promise<AsyncGenerator<Buffer>> {
  const { key, sizeBytes } = evidence;
  const wanted = range && requireRange(evidence, range);
  const name = { caseId: caseOfKey(key), key };
  const known = layouts.get(key);
  const sealing = requireHeader(caseKey, name, known?.header ?? (await readHeader(source)));
  const layout = known ?? (await readLayout(source, sealing));
  remember(layouts, key, layout);
  const found = plainBytes(layout);
  if (found !== sizeBytes) {
    const what = `it holds ${found} bytes, ${sizeBytes} were stored`;
    throw new SealedFileError(key, { byte: layout.lastPartAt, what });
  }
  const whole = { from: 0, to: sizeBytes };
  const pieces = readPlain(source, { sealing, layout }, wanted ?? whole);
  return wanted ? pieces : checked(pieces, evidence);
}

function requireRange({ key, sizeBytes }: EvidenceRef, range: ByteRange): PlainRange {
  const to = Math.min(range.to ?? sizeBytes - 1, sizeBytes - 1);
  if (range.from >= 0 && range.from <= to) return { from: range.from, to: to + 1 };
  throw new DomainError('INPUT_REFUSED', { key, from: range.from, to, sizeBytes });
}

async function* checked(
  pieces: AsyncIterable<Buffer>,
  { key, sha256 }: EvidenceRef,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  const found = hash.digest('hex');
  if (found === sha256) return;
  throw new SealedFileError(key, {
    byte: 0,
    what: `its plaintext has the hash ${found}, ${sha256} was stored`,
  });
}

function remember(layouts: Layouts, key: string, layout: Layout): void {
  layouts.delete(key);
  layouts.set(key, layout);
  for (const oldest of layouts.keys()) {
    if (layouts.size <= MOST_LAYOUTS) return;
    layouts.delete(oldest);
  }
}
