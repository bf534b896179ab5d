import { extendSequence } from './wraparound.ts';

/** Hears what comes out, in order: each packet once, and each stretch that was given up. */
export type InOrder = {
  onPacket(packet: Buffer, arrivedAtMs: number): void;
  onLost(count: number): void;
};

const SLOTS = 4096;
const FIRST_REQUEST_AFTER_MS = 30;
/** mediasoup ignores a request for a packet that it sent again within the last 100 ms. */
const REQUEST_EVERY_MS = 110;

/**
 * Puts the packets of one stream into order and waits for those that are sent again. What arrives
 * in order leaves at once; behind a hole everything waits until the hole is filled or
 * `maxWaitMs` have passed since it was seen.
 */
export class ReorderBuffer {
  readonly #out: InOrder;
  readonly #maxWaitMs: number;
  readonly #packets: (Buffer | undefined)[] = new Array<Buffer | undefined>(SLOTS).fill(undefined);
  readonly #arrivedAt = new Float64Array(SLOTS);
  readonly #requestAt = new Float64Array(SLOTS);
  #next = -1;
  #end = -1;
  #held = 0;
  #strayed = -1;

  constructor(maxWaitMs: number, out: InOrder) {
    this.#maxWaitMs = maxWaitMs;
    this.#out = out;
  }

  /** Whether packets wait behind a hole. */
  get isWaiting(): boolean {
    return this.#held > 0;
  }

  /** Takes a packet; one that was seen before, or that comes too late, is dropped. */
  push(packet: Buffer, sequence: number, nowMs: number): void {
    if (this.#next < 0) this.#startAt(sequence + 0x10000);
    const position = extendSequence(this.#end - 1, sequence);
    if (position < this.#next && !this.#beginsAnew(position)) return;
    if (position >= this.#next + SLOTS) this.#giveUpBefore(position);
    const slot = position % SLOTS;
    if (this.#packets[slot] !== undefined) return;
    this.#markHole(position, nowMs);
    this.#packets[slot] = packet;
    this.#arrivedAt[slot] = nowMs;
    this.#held += 1;
    if (position === this.#next) this.#drain();
  }

  /** Gives up the holes that were waited for long enough. */
  expire(nowMs: number): void {
    while (this.#held > 0) {
      const found = this.#firstHeld();
      if (nowMs - this.#arrivedAt[found % SLOTS]! < this.#maxWaitMs) return;
      this.#skipTo(found);
    }
  }

  /** Gives up all holes: nothing more will come. */
  flush(): void {
    while (this.#held > 0) this.#skipTo(this.#firstHeld());
  }

  /** The sequence numbers to ask for now. Each is asked for again and again until given up. */
  takeRequests(nowMs: number): number[] {
    const wanted: number[] = [];
    if (this.#held === 0) return wanted;
    for (let position = this.#next; position < this.#end; position += 1) {
      const slot = position % SLOTS;
      if (this.#packets[slot] !== undefined || nowMs < this.#requestAt[slot]!) continue;
      this.#requestAt[slot] = nowMs + REQUEST_EVERY_MS;
      wanted.push(position & 0xffff);
    }
    return wanted;
  }

  #markHole(position: number, nowMs: number): void {
    for (let hole = this.#end; hole < position; hole += 1) {
      this.#requestAt[hole % SLOTS] = nowMs + FIRST_REQUEST_AFTER_MS;
    }
    this.#end = Math.max(this.#end, position + 1);
  }

  #drain(): void {
    for (;;) {
      const slot = this.#next % SLOTS;
      const packet = this.#packets[slot];
      if (packet === undefined) return;
      this.#packets[slot] = undefined;
      this.#held -= 1;
      this.#next += 1;
      this.#out.onPacket(packet, this.#arrivedAt[slot]!);
    }
  }

  #firstHeld(): number {
    let position = this.#next;
    while (this.#packets[position % SLOTS] === undefined) position += 1;
    return position;
  }

  #skipTo(position: number): void {
    this.#out.onLost(position - this.#next);
    this.#next = position;
    this.#drain();
  }

  /** The stream jumped further than the buffer reaches: what is held leaves, the rest is lost. */
  #giveUpBefore(position: number): void {
    this.flush();
    this.#out.onLost(position - this.#next);
    this.#startAt(position);
  }

  /** Two packets in a row from far behind are no latecomers: the sender's numbering began anew. */
  #beginsAnew(position: number): boolean {
    if (position > this.#next - SLOTS) return false;
    const isSecond = position === this.#strayed + 1;
    this.#strayed = position;
    if (!isSecond) return false;
    this.flush();
    this.#out.onLost(1);
    this.#startAt(position);
    return true;
  }

  #startAt(position: number): void {
    this.#next = this.#end = position;
  }
}
