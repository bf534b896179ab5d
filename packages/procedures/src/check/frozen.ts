import type { Json } from '@visavis/domain/journal/canonical-json';
import { digest } from '@visavis/domain/journal/chain';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from './finding.ts';

/** Where the digests of what was released are written down, beside both folders. */
const fileIn = (folder: string): string => join(folder, 'frozen.json');

const schema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
export type Digests = Readonly<z.infer<typeof schema>>;

/** A document as it stands in its file: `released/gr-bog-video-1.json` and what it holds. */
export type ReadFile = { readonly file: string; readonly content: Json };

export const readFrozen = (folder: string): Digests =>
  schema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));

/** SHA-256 over the canonical JSON: layout does not count, words do. */
export const digestOf = ({ content }: ReadFile): string => digest(content);

/** Which files are not what was released under their name. */
export function findThawed(files: readonly ReadFile[], frozen: Digests): readonly Finding[] {
  const changed = files.flatMap((one): readonly Finding[] => {
    const released = frozen[one.file];
    if (released === digestOf(one)) return [];
    const text = released
      ? 'was changed after its release: give it the next version instead'
      : 'is not frozen: `npm run procedures:check -- --freeze` writes its digest down';
    return [{ file: one.file, path: '', text }];
  });
  const gone = Object.keys(frozen).filter((name) => !files.some(({ file }) => file === name));
  return [
    ...changed,
    ...gone.map((file) => ({ file, path: '', text: 'was released and is gone' })),
  ];
}

/** Writes down the digests of files that have none. What has one keeps it. */
export function freeze(files: readonly ReadFile[], folder: string): void {
  const fresh = Object.fromEntries(files.map((one) => [one.file, digestOf(one)]));
  const all = Object.entries({ ...fresh, ...readFrozen(folder) }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(fileIn(folder), `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
