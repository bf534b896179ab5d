import { constants, open, unlink, type FileHandle } from 'node:fs/promises';
import type { Sealing } from '@visavis/evidence/sealed/file-key';
import { SealedWriter } from '@visavis/evidence/sealed/sealed-writer';
import { DISK_ROUND } from './disk-round.ts';
import type { RecorderFailure } from './health.ts';
import { failureOf } from './write-failure.ts';

const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;

export type WrittenFile = {
  readonly path: string;
  /** Plain bytes that are in the file. */
  readonly sizeBytes: number;
};

/**
 * A sealed file that only grows and never replaces another. Each piece is sealed before it is
 * written, so that nothing readable ever lies on the disk, and is there whole or not at all.
 */
export class RecordingFile {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #sealed: SealedWriter;
  #sizeBytes = 0;
  #fileBytes = 0;
  #failure: RecorderFailure | undefined;

  private constructor(path: string, handle: FileHandle, sealing: Sealing) {
    this.path = path;
    this.#handle = handle;
    this.#sealed = new SealedWriter(sealing);
    DISK_ROUND.add(handle);
  }

  /** Opens a new file; its header is written with the first bytes. */
  static async create(path: string, sealing: Sealing): Promise<RecordingFile> {
    const flags = O_APPEND | O_CREAT | O_EXCL | O_WRONLY;
    return new RecordingFile(path, await open(path, flags, 0o600), sealing);
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
    if (this.#failure) return;
    const header = this.#fileBytes === 0 ? [this.#sealed.header()] : [];
    if (await this.#write([...header, ...this.#sealed.seal(bytes)]))
      this.#sizeBytes += bytes.length;
  }

  /** Gives the file up. The first failure stands. */
  fail(failure: RecorderFailure): void {
    this.#failure ??= failure;
  }

  /** Ends the file, puts everything on the disk and closes; never rejects. */
  async close(): Promise<void> {
    DISK_ROUND.remove(this.#handle);
    if (this.#fileBytes > 0) await this.#write(this.#sealed.end());
    const closed = this.#handle.sync().finally(() => this.#handle.close());
    await closed.catch((cause: unknown) => this.fail(failureOf(cause)));
  }

  written(): WrittenFile {
    return { path: this.path, sizeBytes: this.#sizeBytes };
  }

  /** Closes and removes a file that nothing was written to. */
  async discard(): Promise<void> {
    await this.close();
    await unlink(this.path).catch((cause: unknown) => this.fail(failureOf(cause)));
  }

  /** Whether all of it is there now. */
  async #write(pieces: readonly Uint8Array[]): Promise<boolean> {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    try {
      await writeAll(this.#handle, pieces, length);
      this.#fileBytes += length;
      return true;
    } catch (cause) {
      this.fail(failureOf(cause));
      // What is left of a piece that did not fit would stand before the end of the file.
      await this.#handle.truncate(this.#fileBytes).catch(() => undefined);
      return false;
    }
  }
}

/** One call for all pieces; another only where the disk took fewer bytes. */
async function writeAll(
  handle: FileHandle,
  pieces: readonly Uint8Array[],
  length: number,
): Promise<void> {
  let { bytesWritten } = await handle.writev(pieces);
  if (bytesWritten === length) return;
  const whole = Buffer.concat(pieces, length);
  while (bytesWritten < length)
    bytesWritten += (await handle.write(whole, bytesWritten, length - bytesWritten)).bytesWritten;
}
