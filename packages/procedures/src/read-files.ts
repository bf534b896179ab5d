import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

// Not `import.meta.dirname`, which bundlers do not know.
const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the released procedures are, and the documents that they name. */
export const FOLDERS = {
  released: join(PACKAGE, 'released'),
  documents: join(PACKAGE, 'documents'),
} as const;
export type Folders = { readonly released: string; readonly documents: string };

/** The JSON files of a folder, in the order of their names. */
export const listJsonFiles = (folder: string): readonly string[] =>
  // A bundler that follows this would carry the whole project along.
  readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));

/**
 * The members that the files of a folder hold.
 * @throws Error that names the file which does not hold to the schema
 */
export const readAll = <Member>(
  folder: string,
  { schema, what }: { readonly schema: z.ZodType<Member>; readonly what: string },
): readonly Member[] =>
  listJsonFiles(folder).map((path) => {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) throw new Error(`${path} is not a ${what}: ${parsed.error.message}`);
    return parsed.data;
  });
