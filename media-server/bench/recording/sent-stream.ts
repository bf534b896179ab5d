import type { Unit } from './made-media.ts';
import { LOOP_SECONDS } from './made-media.ts';
import type { StreamReport } from './messages.ts';

export const PAYLOAD_TYPE = 96;
const HEADER_BYTES = 12;
const NTP_EPOCH_S = 2_208_988_800;
/** Browsers spread a frame over time, at two and a half times the bit rate. */
const MOST_BYTES_PER_MS = 470;
/** What a sender that was held up may make good at once. */
const MOST_BYTES_AT_ONCE = 60_000;
const KEPT_PACKETS = 4096;

export type SentStreamOptions = {
  readonly ssrc: number;
  readonly port: number;
  readonly units: readonly Unit[];
  readonly clockRate: number;
  readonly startsAtMs: number;
  /** Sends a packet; false where it was lost. */
  readonly emit: (packet: Buffer) => boolean;
};

/** One RTP stream that repeats its media without end, each unit at the time that its timestamp says. */
export class SentStream {
  readonly port: number;
  readonly #options: SentStreamOptions;
  readonly #sent: (SentPacket | undefined)[] = new Array<SentPacket | undefined>(KEPT_PACKETS);
  readonly #missing = new Map<number, Set<number>>();
  readonly #queue: Buffer[] = [];
  #unit = 0;
  #sequence = 0;
  #isEnding = false;
  #mayBytes = 0;
  #sentAtMs = 0;

  constructor(options: SentStreamOptions) {
    this.#options = options;
    this.port = options.port;
    this.#sentAtMs = options.startsAtMs;
  }

  /** Nothing becomes due any more; what is under way is still sent. */
  end(): void {
    this.#isEnding = true;
  }

  /** Sends what is due, no faster than a browser does. */
  sendDue(nowMs: number): void {
    while (!this.#isEnding && this.#dueAtMs(this.#unit) <= nowMs) this.#enqueue();
    const grownBytes = this.#mayBytes + (nowMs - this.#sentAtMs) * MOST_BYTES_PER_MS;
    this.#mayBytes = Math.min(grownBytes, MOST_BYTES_AT_ONCE);
    this.#sentAtMs = nowMs;
    while (this.#mayBytes > 0) {
      const packet = this.#queue.shift();
      if (!packet) return;
      this.#mayBytes -= packet.length;
      this.#emit(packet);
    }
  }

  /** Answers a request for a lost packet. */
  sendAgain(sequence: number): void {
    const packet = this.#sent[sequence % KEPT_PACKETS];
    if (packet && packet.bytes.readUInt16BE(2) === sequence) this.#emit(packet.bytes);
  }

  /** A sender report (RFC 3550, 6.4.1) of this moment. */
  senderReport(nowMs: number, timeOriginMs: number): Buffer {
    const { ssrc, startsAtMs, clockRate } = this.#options;
    const bytes = Buffer.alloc(28);
    const wallMs = timeOriginMs + nowMs;
    bytes.writeUInt32BE(0x80c80006, 0);
    bytes.writeUInt32BE(ssrc, 4);
    bytes.writeUInt32BE((Math.floor(wallMs / 1000) + NTP_EPOCH_S) >>> 0, 8);
    bytes.writeUInt32BE(Math.floor(((wallMs % 1000) / 1000) * 2 ** 32), 12);
    const ticks = Math.round(((nowMs - startsAtMs) / 1000) * clockRate);
    bytes.writeUInt32BE(ticks >>> 0, 16);
    bytes.writeUInt32BE(this.#sequence >>> 0, 20);
    return bytes;
  }

  report(): StreamReport {
    const { ssrc } = this.#options;
    return {
      ssrc,
      units: this.#unit,
      firstAtMs: this.#dueAtMs(0),
      lastAtMs: this.#dueAtMs(this.#unit - 1),
      undelivered: [...this.#missing].flatMap(([unit, lost]) => (lost.size > 0 ? unit : [])),
    };
  }

  #dueAtMs(unit: number): number {
    return this.#options.startsAtMs + (this.#ticksOf(unit) / this.#options.clockRate) * 1000;
  }

  #ticksOf(unit: number): number {
    const { units, clockRate } = this.#options;
    const loops = Math.floor(unit / units.length);
    return loops * LOOP_SECONDS * clockRate + units[unit % units.length]!.atTicks;
  }

  #enqueue(): void {
    const { units, ssrc } = this.#options;
    const { payloads } = units[this.#unit % units.length]!;
    const ticks = this.#ticksOf(this.#unit) >>> 0;
    for (const [index, payload] of payloads.entries()) {
      const bytes = Buffer.allocUnsafe(HEADER_BYTES + payload.length);
      const isLast = index === payloads.length - 1;
      bytes.writeUInt8(0x80, 0);
      bytes.writeUInt8((isLast ? 0x80 : 0) | PAYLOAD_TYPE, 1);
      bytes.writeUInt16BE(this.#sequence & 0xffff, 2);
      bytes.writeUInt32BE(ticks, 4);
      bytes.writeUInt32BE(ssrc, 8);
      payload.copy(bytes, HEADER_BYTES);
      this.#sent[(this.#sequence & 0xffff) % KEPT_PACKETS] = { bytes, unit: this.#unit };
      this.#queue.push(bytes);
      this.#sequence += 1;
    }
    this.#unit += 1;
  }

  #emit(packet: Buffer): void {
    const isThrough = this.#options.emit(packet);
    const sequence = packet.readUInt16BE(2);
    const unit = this.#sent[sequence % KEPT_PACKETS]?.unit ?? -1;
    const lost = this.#missing.get(unit);
    if (isThrough) lost?.delete(sequence);
    else if (lost) lost.add(sequence);
    else this.#missing.set(unit, new Set([sequence]));
  }
}

type SentPacket = { readonly bytes: Buffer; readonly unit: number };
