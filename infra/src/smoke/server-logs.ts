import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const LINES = 12;

/** The last lines of every part's log. */
export async function tailOfLogs(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const tails = await Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
      return [`— ${name}`, ...lines.slice(-LINES)].join('\n');
    }),
  );
  return tails.join('\n');
}
