import { constants, open, type FileHandle } from 'node:fs/promises';
import { DISK_ROUND } from './disk-round.ts';
import type { RecorderFailure } from './health.ts';
import type { StretchNote } from './stretch-note.ts';
import { failureOf } from './write-failure.ts';

const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;

/**
 * The notes beside a stretch's files, one line after each write: what a crash leaves is then known
 * to the last second. They hold times and counts, nothing of what was said or shown.
 */
export class StretchNotes {
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
    DISK_ROUND.add(handle);
  }

  static async create(path: string): Promise<StretchNotes> {
    return new StretchNotes(await open(path, O_APPEND | O_CREAT | O_EXCL | O_WRONLY, 0o600));
  }

  /** Adds a line. Says why it could not, or why nobody would ever find it; never rejects. */
  async append(note: StretchNote): Promise<RecorderFailure | undefined> {
    try {
      await this.#handle.appendFile(`${JSON.stringify(note)}\n`);
      // A file whose folder was removed still takes bytes.
      return (await this.#handle.stat()).nlink === 0 ? 'FOLDER_GONE' : undefined;
    } catch (cause) {
      return failureOf(cause);
    }
  }

  /** Brings the notes to the disk and closes; never rejects. */
  async close(): Promise<void> {
    DISK_ROUND.remove(this.#handle);
    const closed = this.#handle.sync().finally(() => this.#handle.close());
    // Nothing hangs on it any more: what is missing in the notes counts as not recorded.
    await closed.catch(() => undefined);
  }
}
