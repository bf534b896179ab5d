import { stat, writeFile } from 'node:fs/promises';
import type { WrittenFile } from './written-files.ts';

/**
 * Writes into the journal that a file failed, and marks the file, so that it is not written again
 * when storing is repeated. A crash in between writes it twice rather than never.
 */
export async function noteFailureOnce(
  { path }: Pick<WrittenFile, 'path'>,
  cause: string,
  note: () => Promise<unknown>,
): Promise<void> {
  const mark = path.replace(/\.sealed$/, '.failed');
  if (await isThere(mark)) return;
  await note();
  await writeFile(mark, `${cause}\n`, { mode: 0o600 });
}

async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  return found !== undefined;
}
