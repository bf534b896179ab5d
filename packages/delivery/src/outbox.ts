import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail, Post } from './post.ts';

export type KeptMail = Mail & { readonly to: string; readonly at: string };

/** For trying out without a mail server: each message becomes a JSON file in `folder`. */
export function createOutboxPost(folder: string, now: () => string): Post {
  return async (to, mail) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const at = now();
    const name = `${at.replaceAll(':', '-')}-${crypto.randomUUID().slice(0, 8)}.json`;
    const kept: KeptMail = { to, at, ...mail };
    const part = join(folder, `.${name}.part`);
    await writeFile(part, JSON.stringify(kept, null, 2), { mode: 0o600 });
    await rename(part, join(folder, name));
  };
}

/** The newest kept messages, the newest first. */
export async function readOutbox(folder: string, limit: number): Promise<readonly KeptMail[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await readdir(folder)).filter((name) => /^[0-9].*\.json$/.test(name));
  const newest = names.sort().reverse().slice(0, limit);
  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptMail),
  );
}
