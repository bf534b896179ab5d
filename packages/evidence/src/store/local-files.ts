import { constants, type Dirent } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CaseId } from '@visavis/domain/ids';
import { isEvidenceKey, requireEvidenceKey } from '../evidence-key.ts';

/** The folder in which evidence lies on this machine, by key. Nothing in it is ever replaced. */
export type LocalFiles = {
  pathOf(key: string): string;
  /** Opens a file; undefined where it is not here. */
  find(key: string, flags?: 'r' | 'r+'): Promise<FileHandle | undefined>;
  /** Writes a file. When this resolves it is on the disk; when it rejects there is nothing. */
  write(key: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Takes in a file that is on the disk already, without copying it where that is possible. */
  takeIn(key: string, path: string): Promise<void>;
  remove(key: string): Promise<void>;
  removeCase(caseId: CaseId): Promise<void>;
  /** The keys of all files. */
  list(): AsyncIterable<string>;
  /** Clears away what writers left behind that were killed more than a day ago. */
  clearLeftovers(): Promise<void>;
};

const LEFT_BEHIND_AFTER_MS = 24 * 60 * 60_000;
const PART = /^\..*\.part$/;

/** Evidence in a folder. */
export function createLocalFiles(folder: string): LocalFiles {
  const pathOf = (key: string) => join(folder, requireEvidenceKey(key));
  return {
    pathOf,
    find: (key, flags = 'r') => orMissing(open(pathOf(key), flags)),
    write: (key, pieces) =>
      placeOnce(pathOf(key), async (unfinished) => {
        const file = await open(unfinished, 'wx', 0o600);
        await writeAll(file, pieces).finally(() => file.close());
      }),
    async takeIn(key, path) {
      const target = pathOf(key);
      await makeFolder(dirname(target));
      try {
        await link(path, target);
        await syncFolder(dirname(target));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
        await placeOnce(target, (unfinished) => copyAndSync(path, unfinished));
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
      await orMissing(syncFolder(dirname(pathOf(key))));
    },
    removeCase: (caseId) => rm(join(folder, caseId), { recursive: true, force: true }),
    async *list() {
      for (const { name } of await listFolders(folder)) {
        const files = (await orMissing(readdir(join(folder, name)))) ?? [];
        yield* files.map((file) => `${name}/${file}`).filter(isEvidenceKey);
      }
    },
    async clearLeftovers() {
      for (const { name } of await listFolders(folder))
        await clearFolder(join(folder, name), Date.now() - LEFT_BEHIND_AFTER_MS);
    },
  };
}

/** Lets `make` write beside the target, and only then gives what it wrote its name. */
async function placeOnce(path: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.part`);
  await makeFolder(dirname(path));
  try {
    await make(unfinished);
    // Unlike a rename, a link never replaces what is there.
    await link(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
    await syncFolder(dirname(path));
  }
}

async function writeAll(file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) await file.appendFile(piece);
  await file.sync();
}

async function copyAndSync(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  const file = await open(to, 'r+');
  await file.sync().finally(() => file.close());
}

/** A folder that did not exist is itself an entry that must reach the disk. */
async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

async function listFolders(folder: string): Promise<readonly Dirent[]> {
  const entries = (await orMissing(readdir(folder, { withFileTypes: true }))) ?? [];
  return entries.filter((entry) => entry.isDirectory());
}

async function clearFolder(folder: string, beforeMs: number): Promise<void> {
  const files = (await orMissing(readdir(folder))) ?? [];
  for (const file of files.filter((name) => PART.test(name))) {
    const path = join(folder, file);
    const found = await orMissing(stat(path));
    if (found && found.mtimeMs < beforeMs) await rm(path, { force: true });
  }
}

/** Undefined where there is no such file or folder. */
export async function orMissing<T>(looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
