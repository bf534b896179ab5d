/** A message as it goes over the link: JSON, and bytes that belong to it. */
export type Frame = { readonly message: unknown; readonly bytes: Buffer };

const HEAD_BYTES = 8;
const NO_BYTES = Buffer.alloc(0);
/** A snapshot of a camera has a few hundred KB, the gap list of a bad hour as many, a clip up to 12 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/** u32 length of the JSON | u32 length of the bytes | JSON | bytes. */
export function encodeFrame(message: unknown, bytes: Uint8Array = NO_BYTES): Buffer {
  const json = Buffer.from(JSON.stringify(message), 'utf8');
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(json.length, 0);
  head.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([head, json, bytes]);
}

/** Puts frames together from what a socket gives, however that was cut. */
export class FrameReader {
  #held: Buffer = NO_BYTES;
  /** What came after `#held`, and is put together with it once that is enough: not for each piece anew. */
  #pieces: Buffer[] = [];
  #sizeBytes = 0;
  #neededBytes = HEAD_BYTES;

  /** The frames that are whole now. @throws Error where the other end does not speak our language */
  push(piece: Buffer): readonly Frame[] {
    this.#pieces.push(piece);
    this.#sizeBytes += piece.length;
    if (this.#sizeBytes < this.#neededBytes) return [];
    this.#held = Buffer.concat([this.#held, ...this.#pieces]);
    this.#pieces = [];
    const frames: Frame[] = [];
    for (let next = this.#take(); next; next = this.#take()) frames.push(next);
    this.#sizeBytes = this.#held.length;
    return frames;
  }

  #take(): Frame | undefined {
    const held = this.#held;
    this.#neededBytes = HEAD_BYTES;
    if (held.length < HEAD_BYTES) return undefined;
    const jsonEnd = HEAD_BYTES + held.readUInt32BE(0);
    const end = jsonEnd + held.readUInt32BE(4);
    if (end > MOST_BYTES) throw new Error(`A message of ${end} bytes is not one of ours`);
    this.#neededBytes = end;
    if (held.length < end) return undefined;
    this.#held = held.subarray(end);
    const message: unknown = JSON.parse(held.toString('utf8', HEAD_BYTES, jsonEnd));
    return { message, bytes: held.subarray(jsonEnd, end) };
  }
}
