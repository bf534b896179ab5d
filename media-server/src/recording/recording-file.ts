import { createHash } from 'node:crypto';
import { constants, open, unlink, type FileHandle } from 'node:fs/promises';
import type { RecorderFailure } from './health.ts';

const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;

export type WrittenFile = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** A file that only grows, that never replaces another, and that is hashed as it grows. */
export class RecordingFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  #sizeBytes = 0;
  #failure: RecorderFailure | undefined;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  static async create(path: string): Promise<RecordingFile> {
    const flags = O_APPEND | O_CREAT | O_EXCL | O_WRONLY;
    return new RecordingFile(path, await open(path, flags, 0o600));
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Why nothing more can be written. What was written until then stays valid. */
  get failure(): RecorderFailure | undefined {
    return this.#failure;
  }

  /** Appends the bytes; never rejects. After a failure it does nothing: see `failure`. */
  async append(bytes: Buffer): Promise<void> {
    try {
      for (let from = 0; from < bytes.length && !this.#failure;) {
        const { bytesWritten } = await this.#handle.write(bytes, from, bytes.length - from);
        this.#hash.update(bytes.subarray(from, from + bytesWritten));
        this.#sizeBytes += bytesWritten;
        from += bytesWritten;
      }
      // A file whose folder was removed still takes bytes, but nobody will ever find them.
      if ((await this.#handle.stat()).nlink === 0) this.#failure ??= 'FOLDER_GONE';
    } catch (cause) {
      this.fail(failureOf(cause));
    }
  }

  /** Gives the file up. The first failure stands. */
  fail(failure: RecorderFailure): void {
    this.#failure ??= failure;
  }

  /** Puts everything on the disk and closes; never rejects. */
  async close(): Promise<void> {
    const closed = this.#handle.sync().finally(() => this.#handle.close());
    await closed.catch((cause: unknown) => this.fail(failureOf(cause)));
  }

  /** What is in the file so far. */
  written(): WrittenFile {
    const sha256 = this.#hash.copy().digest('hex');
    return { path: this.path, sizeBytes: this.#sizeBytes, sha256 };
  }

  /** Closes and removes a file that nothing was written to. */
  async discard(): Promise<void> {
    await this.close();
    await unlink(this.path).catch((cause: unknown) => this.fail(failureOf(cause)));
  }
}

function failureOf(cause: unknown): RecorderFailure {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'DISK_FULL';
  return code === 'ENOENT' ? 'FOLDER_GONE' : 'WRITE_FAILED';
}
