import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runCommand } from '../bootstrap/run-command.mjs';

/**
 * Takes files out of a package of Debian without installing it, and puts them into a folder.
 * @throws SetUpFailure where apt can't bring the package
 */
export async function takeFromPackage(
  name: string,
  files: readonly string[],
  folder: string,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-unpacking-`);
  const words = {
    what: `Debian's package ${name} could not be fetched.`,
    mend: `Run \`apt-get install ${name}\` yourself, and start again.`,
  };
  try {
    await runCommand('apt-get', ['download', '-q', name], { ...words, cwd: work });
    const archive = (await readdir(work)).find((file) => file.endsWith('.deb')) ?? '';
    await runCommand('dpkg-deb', ['-x', join(work, archive), join(work, 'unpacked')], words);
    await mkdir(folder, { recursive: true });
    for (const file of files)
      await rename(join(work, 'unpacked', file), join(folder, basename(file)));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
