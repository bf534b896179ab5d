import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const NOT_SOURCES = new Set(['node_modules', '.next', 'generated', 'test', 'next-env.d.ts']);
const TEST = /\.test\.tsx?$|\.tsbuildinfo$/;

/**
 * A hash over the names and contents of all sources under these paths, tests left out.
 * @param {string} root names count from here
 * @param {readonly string[]} paths
 */
export async function hashOfSources(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await sourcesIn(path)) {
      hash.update(`${relative(root, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<readonly string[]>}
 */
async function sourcesIn(path) {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const sources = entries.filter(
    (entry) => !entry.isSymbolicLink() && !NOT_SOURCES.has(entry.name) && !TEST.test(entry.name),
  );
  const found = await Promise.all(sources.map((entry) => sourcesIn(join(path, entry.name))));
  return found.flat().sort();
}

/**
 * Does work unless the stamp says that it was done for the same inputs.
 * @param {string} stampFile
 * @param {string} hash of the inputs
 * @param {() => Promise<string>} work
 * @returns {Promise<string>} what was done
 */
export async function unlessStamped(stampFile, hash, work) {
  if ((await readStamp(stampFile)) === hash) return 'up to date';
  const result = await work();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, hash);
  return result;
}

/** @param {string} stampFile */
async function readStamp(stampFile) {
  try {
    return await readFile(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}
