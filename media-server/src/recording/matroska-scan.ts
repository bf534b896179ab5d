import { AUDIO_TRACK, MATROSKA_EPOCH_MS, VIDEO_TRACK } from './matroska-header.ts';
import type { Scanned } from './scanned.ts';
import { AudioScan, LOOKED_AT_BYTES, VideoScan, type ScannedBlock } from './track-scan.ts';

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const CLUSTER = 0x1f43b675;
/** What stands before the clusters, in this order. */
const HEAD_ELEMENTS = [EBML, SEGMENT, INFO, TRACKS];
const UNKNOWN_SIZE = (1n << 56n) - 1n;
const MOST_HEAD_BYTES = 4096;

/** Identifier and size on 8 bytes. */
const ELEMENT_HEAD_BYTES = 12;
const TIME_ELEMENT_BYTES = 10;
const BLOCK_HEAD_BYTES = 9;
const BLOCK_HEAD_AND_SIZE_BYTES = 5;
const DATE_ID = Buffer.from('44610100000000000008', 'hex');

/**
 * Reads a recording of ours while it passes by, in pieces of any length, and keeps next to nothing
 * of it. It takes only what our own writer makes; a file that a crash cut is read as far as it goes.
 */
export class MatroskaScan {
  readonly #held = Buffer.alloc(MOST_HEAD_BYTES);
  readonly #video = new VideoScan();
  readonly #audio = new AudioScan();
  #heldBytes = 0;
  #needBytes = ELEMENT_HEAD_BYTES;
  #next: (bytes: Buffer) => void = (bytes) => this.#readElement(bytes);
  #skipBytes = 0;
  /** Where the bytes stand that are read next. */
  #at = 0;
  #headsRead = 0;
  #startedAtMs = 0;
  #bodyFrom = 0;
  #clusterAt = 0;
  #clusterEnd = 0;
  #clusterMs = 0;
  #wholeUntil = 0;

  /** The next bytes. @throws Error that names the offset where they are not what we write */
  push(bytes: Buffer): void {
    let from = 0;
    for (;;) {
      const skipped = Math.min(this.#skipBytes, bytes.length - from);
      this.#skipBytes -= skipped;
      this.#at += skipped;
      from += skipped;
      if (this.#skipBytes > 0) return;
      const taken = Math.min(this.#needBytes - this.#heldBytes, bytes.length - from);
      bytes.copy(this.#held, this.#heldBytes, from, from + taken);
      this.#heldBytes += taken;
      from += taken;
      if (this.#heldBytes < this.#needBytes) return;
      this.#step();
    }
  }

  /** What was found. @throws Error where the file ends before its first cluster could begin */
  end(): Scanned {
    if (this.#headsRead < HEAD_ELEMENTS.length) throw this.#damage('it ends within its head');
    const [video, audio] = [this.#video.found(), this.#audio.found()];
    return {
      bodyFrom: this.#bodyFrom,
      sizeBytes: this.#at + this.#heldBytes,
      wholeUntil: Math.max(this.#wholeUntil, this.#bodyFrom),
      saidUntil: Math.max(this.#clusterEnd, this.#at + this.#heldBytes),
      durationMs: Math.max(video?.endMs ?? 0, audio?.endMs ?? 0),
      startedAtMs: this.#startedAtMs,
      ...(video ? { video } : {}),
      ...(audio ? { audio } : {}),
    };
  }

  #step(): void {
    const bytes = this.#held.subarray(0, this.#needBytes);
    this.#heldBytes = 0;
    this.#next(bytes);
    this.#at += bytes.length;
  }

  #expect(needBytes: number, next: (bytes: Buffer) => void): void {
    this.#needBytes = needBytes;
    this.#next = next;
  }

  #expectElement(): void {
    this.#expect(ELEMENT_HEAD_BYTES, (bytes) => this.#readElement(bytes));
  }

  #readElement(bytes: Buffer): void {
    const id = bytes.readUInt32BE(0);
    const size = bytes.readBigUInt64BE(4) & UNKNOWN_SIZE;
    if (bytes.readUInt8(4) !== 1) throw this.#damage('this is no element of ours');
    if (this.#headsRead === HEAD_ELEMENTS.length) this.#beginCluster(id, size);
    else this.#beginHead(id, size);
  }

  #beginHead(id: number, size: bigint): void {
    if (id !== HEAD_ELEMENTS[this.#headsRead]) throw this.#damage('this is not our head');
    if (id === SEGMENT) {
      if (size !== UNKNOWN_SIZE) throw this.#damage('the segment has a length');
      this.#headsRead += 1;
      return;
    }
    if (size > MOST_HEAD_BYTES) throw this.#damage('a part of the head is too long');
    this.#expect(Number(size), (bytes) => {
      if (id === INFO) this.#readDate(bytes);
      this.#headsRead += 1;
      this.#bodyFrom = this.#at + bytes.length;
      this.#expectElement();
    });
  }

  #readDate(bytes: Buffer): void {
    const at = bytes.indexOf(DATE_ID) + DATE_ID.length;
    if (at < DATE_ID.length || at + 8 > bytes.length) throw this.#damage('there is no date');
    this.#startedAtMs = MATROSKA_EPOCH_MS + Number(bytes.readBigInt64BE(at) / 1_000_000n);
  }

  #beginCluster(id: number, size: bigint): void {
    if (id !== CLUSTER || size < TIME_ELEMENT_BYTES) throw this.#damage('this is no cluster');
    this.#clusterAt = this.#at;
    this.#clusterEnd = this.#at + ELEMENT_HEAD_BYTES + Number(size);
    if (!Number.isSafeInteger(this.#clusterEnd)) throw this.#damage('the cluster is too long');
    this.#expect(TIME_ELEMENT_BYTES, (bytes) => {
      if (bytes.readUInt16BE(0) !== 0xe788) throw this.#damage('the cluster has no time');
      this.#clusterMs = Number(bytes.readBigUInt64BE(2));
      if (!Number.isSafeInteger(this.#clusterMs)) throw this.#damage('the cluster has no time');
      this.#expectBlock(this.#at + TIME_ELEMENT_BYTES);
    });
  }

  /** A block, or the next cluster where this one is over. */
  #expectBlock(at: number): void {
    if (at < this.#clusterEnd) {
      this.#expect(BLOCK_HEAD_BYTES, (bytes) => this.#readBlock(bytes));
      return;
    }
    this.#wholeUntil = at;
    this.#expectElement();
  }

  #readBlock(bytes: Buffer): void {
    const isBlock = bytes.readUInt8(0) === 0xa3 && bytes.readUInt8(1) >> 4 === 1;
    if (!isBlock) throw this.#damage('this is no block');
    const sizeBytes = bytes.readUIntBE(1, 4) - 0x10000000 - 4;
    const blockEnd = this.#at + BLOCK_HEAD_BYTES + sizeBytes;
    if (sizeBytes < 0 || blockEnd > this.#clusterEnd)
      throw this.#damage('the block does not fit into its cluster');
    const track = bytes.readUInt8(BLOCK_HEAD_AND_SIZE_BYTES) & 0x7f;
    const cue = {
      atMs: this.#clusterMs + bytes.readInt16BE(BLOCK_HEAD_AND_SIZE_BYTES + 1),
      clusterAt: this.#clusterAt,
      blockAt: this.#at - this.#clusterAt - ELEMENT_HEAD_BYTES,
    };
    this.#expect(Math.min(sizeBytes, LOOKED_AT_BYTES), (start) => {
      const block = { cue, sizeBytes, start: Buffer.from(start) };
      this.#skipBytes = sizeBytes - start.length;
      // The block counts once its last byte was there.
      this.#expect(0, () => {
        this.#count(track, block);
        this.#expectBlock(blockEnd);
      });
    });
  }

  #count(track: number, block: ScannedBlock): void {
    if (track === VIDEO_TRACK) this.#video.add(block);
    else if (track === AUDIO_TRACK) this.#audio.add(block);
    else throw this.#damage(`the block before has the unknown track ${track}`);
  }

  #damage(what: string): Error {
    return new Error(`The recording is damaged at byte ${this.#at}: ${what}`);
  }
}
