import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { ModelFile } from './model-files.ts';

const require = createRequire(import.meta.url);

/** Weights by the URL that a library asks for them under. */
export type ModelBytes = ReadonlyMap<string, Buffer>;

/** Where an installed package of the face libraries lies. */
export function packageFolder(name: '@vladmandic/human' | '@vladmandic/face-api'): string {
  const last = name.slice(name.indexOf('/') + 1);
  let folder = dirname(require.resolve(name));
  while (basename(folder) !== last) folder = dirname(folder);
  return folder;
}

const FOLDERS = {
  human: join(packageFolder('@vladmandic/human'), 'models'),
  'face-api': join(packageFolder('@vladmandic/face-api'), 'model'),
} as const;

/**
 * The place that a library is told its weights lie in. It exists nowhere (RFC 6761): what is not
 * given from memory can't be fetched. Paths of files would do, but one library mangles them.
 */
export const modelsUrl = (library: keyof typeof FOLDERS): string =>
  `https://models.invalid/${library}/`;

/** Reads weights, and refuses any that are not, byte for byte, those that were tried. */
export async function readModelFiles(files: readonly ModelFile[]): Promise<ModelBytes> {
  const read = async ({ name, sha256 }: ModelFile): Promise<[string, Buffer]> => {
    const [library, file] = name.split('/') as [keyof typeof FOLDERS, string];
    const bytes = await readFile(join(FOLDERS[library], file));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) throw new Error(`not the model that was tried: ${name} has ${found}`);
    return [modelsUrl(library) + file, bytes];
  };
  return new Map(await Promise.all(files.map(read)));
}
