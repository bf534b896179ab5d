const CLUSTER_ID = 0x1f43b675;
const TIMESTAMP_ID = 0xe7;
const SIMPLE_BLOCK_ID = 0xa3;
/** Identifier, size on 8 bytes, and a timestamp on 8 bytes. */
const CLUSTER_HEAD_BYTES = 4 + 8 + 10;
/** Identifier, size on 4 bytes, track, time in the cluster, flags. */
const BLOCK_HEAD_BYTES = 1 + 4 + 1 + 2 + 1;
const REACH_MS = 30_000;
const INITIAL_BYTES = 256 * 1024;
const MOST_SPARE_BYTES = 4 * 1024 * 1024;

/**
 * Collects the blocks of a Matroska file between two writes, as whole clusters of known size. The
 * payload of a block is copied once, from its packets to its place in here.
 */
export class ClusterBuffer {
  #bytes = Buffer.allocUnsafeSlow(INITIAL_BYTES);
  #spare: Buffer<ArrayBuffer> | undefined;
  #length = 0;
  #clusterAt = -1;
  #clusterMs = 0;
  #latestMs = 0;

  get length(): number {
    return this.#length;
  }

  /** Writes the head of a block. Its payload belongs into `bytes` at the offset that comes back. */
  beginBlock(track: number, atMs: number, sizeBytes: number, keyframe: boolean): number {
    this.#reserve(CLUSTER_HEAD_BYTES + BLOCK_HEAD_BYTES + sizeBytes);
    if (this.#clusterAt < 0 || Math.abs(atMs - this.#clusterMs) > REACH_MS) this.#begin(atMs);
    const at = this.#length;
    this.#bytes.writeUInt8(SIMPLE_BLOCK_ID, at);
    this.#bytes.writeUInt32BE(0x10000000 + sizeBytes + 4, at + 1);
    this.#bytes.writeUInt8(0x80 + track, at + 5);
    this.#bytes.writeInt16BE(atMs - this.#clusterMs, at + 6);
    this.#bytes.writeUInt8(keyframe ? 0x80 : 0, at + 8);
    this.#length = at + BLOCK_HEAD_BYTES + sizeBytes;
    return at + BLOCK_HEAD_BYTES;
  }

  /** Where payloads are written to. Changes with each `beginBlock`. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  /** The finished clusters since the last call. Give them back when they are on disk. */
  take(): Buffer<ArrayBuffer> {
    this.#end();
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = this.#spare ?? Buffer.allocUnsafeSlow(INITIAL_BYTES);
    this.#spare = undefined;
    this.#length = 0;
    return taken;
  }

  /** The memory of what `take` gave may be used again. */
  giveBack(taken: Buffer<ArrayBuffer>): void {
    if (taken.buffer.byteLength > MOST_SPARE_BYTES) return;
    this.#spare = Buffer.from(taken.buffer, taken.byteOffset, taken.buffer.byteLength);
  }

  /** Cluster times never go back: a late block gets a negative time within its cluster. */
  #begin(atMs: number): void {
    this.#end();
    const isFarBack = this.#latestMs - atMs > REACH_MS;
    this.#clusterMs = isFarBack ? atMs : Math.max(atMs, this.#latestMs);
    this.#latestMs = this.#clusterMs;
    this.#clusterAt = this.#length;
    this.#bytes.writeUInt32BE(CLUSTER_ID, this.#clusterAt);
    this.#bytes.writeUInt8(TIMESTAMP_ID, this.#clusterAt + 12);
    this.#bytes.writeUInt8(0x88, this.#clusterAt + 13);
    this.#bytes.writeBigUInt64BE(BigInt(this.#clusterMs), this.#clusterAt + 14);
    this.#length += CLUSTER_HEAD_BYTES;
  }

  #end(): void {
    if (this.#clusterAt < 0) return;
    const size = this.#length - this.#clusterAt - 12;
    this.#bytes.writeBigUInt64BE((1n << 56n) | BigInt(size), this.#clusterAt + 4);
    this.#clusterAt = -1;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#length + more, this.#bytes.length * 2));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
