import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { PROJECT_FOLDER } from '../project.ts';
import { readIfThere } from '../read-if-there.ts';

const NOT_SOURCES = new Set(['node_modules', '.next', 'generated', 'test', 'next-env.d.ts']);

/** A hash over the names and contents of all sources under these paths, tests left out. */
export async function hashOfSources(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await sourcesIn(path)) {
      hash.update(`${relative(PROJECT_FOLDER, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function sourcesIn(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const sources = entries.filter(
    (entry) =>
      !entry.isSymbolicLink() && !NOT_SOURCES.has(entry.name) && !/\.test\.tsx?$/.test(entry.name),
  );
  const found = await Promise.all(sources.map((entry) => sourcesIn(join(path, entry.name))));
  return found.flat().sort();
}

/** Does work unless the stamp says that it was done for the same inputs. */
export async function unlessStamped(
  stampFile: string,
  hash: string,
  work: () => Promise<string>,
): Promise<string> {
  if ((await readIfThere(stampFile)) === hash) return 'up to date';
  const result = await work();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, hash);
  return result;
}
