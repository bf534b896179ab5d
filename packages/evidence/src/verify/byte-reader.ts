import { PackageFault } from './fault.ts';

/** Reads a stream of bytes in order, and never holds more of it than was asked for and one chunk. */
export class ByteReader {
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #name: string;
  #held: Uint8Array = new Uint8Array(0);

  constructor(name: string, source: AsyncIterable<Uint8Array>) {
    this.#name = name;
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes. @throws PackageFault where there are fewer */
  async take(count: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    await this.pass(count, (part) => parts.push(Buffer.from(part)));
    return parts.length === 1 && parts[0] ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  /** Hands on exactly so many bytes, piece by piece. @throws PackageFault where there are fewer */
  async pass(count: number, each: (part: Uint8Array) => void): Promise<void> {
    let left = count;
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#fill()))
        throw new PackageFault(
          this.#name,
          `byte ${this.position}`,
          `the package ends here; at least ${left} more bytes must follow`,
        );
      const part = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(part.length);
      this.position += part.length;
      left -= part.length;
      each(part);
    }
  }

  /** Whether nothing follows. */
  async isAtEnd(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#fill());
  }

  async #fill(): Promise<boolean> {
    do {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#held = value;
    } while (this.#held.length === 0);
    return true;
  }
}
