import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

/**
 * Pictures of people that may be used, from Debian's python3-skimage: a NASA portrait and a
 * photograph given to the public domain. The package is unpacked, not installed.
 */
export type Portraits = { readonly customer: string; readonly agent: string };

const PACKAGE = 'python3-skimage';
const CACHE = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'visavis',
  'portraits',
);

/** The portraits, fetched through apt the first time. */
export async function fetchPortraits(): Promise<Portraits> {
  const portraits = { customer: join(CACHE, 'astronaut.png'), agent: join(CACHE, 'camera.png') };
  if (await isThere(portraits.agent)) return portraits;
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, 'unpacking-'));
  try {
    await run('apt-get', ['download', '-q', PACKAGE], work);
    const archive = (await readdir(work)).find((name) => name.endsWith('.deb')) ?? '';
    await run('dpkg-deb', ['-x', archive, 'unpacked'], work);
    const pictures = join(work, 'unpacked/usr/lib/python3/dist-packages/skimage/data');
    await rename(join(pictures, 'astronaut.png'), portraits.customer);
    await rename(join(pictures, 'camera.png'), portraits.agent);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return portraits;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
