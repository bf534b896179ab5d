import { hasMarker, payloadEnd, payloadStart, timestampOf } from './rtp-header.ts';
import { beginsFrame, descriptorLength, isKeyframe } from './vp8.ts';

/** A frame as the packets carry it. Valid only until the call that gives it returns. */
export type FrameParts = {
  readonly packets: readonly Buffer[];
  /** Where the VP8 data of each packet begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sizeBytes: number;
};

export type OnFrame = (
  frame: FrameParts,
  timestamp: number,
  arrivedAtMs: number,
  keyframe: boolean,
) => void;

/**
 * Puts VP8 frames together from packets in order (RFC 7741). A frame is whole when every packet
 * from its first to its marker was there; others are dropped.
 */
export class Vp8Frames {
  readonly #onFrame: OnFrame;
  readonly #packets: Buffer[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #sizeBytes = 0;
  #timestamp = 0;
  #arrivedAtMs = 0;

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame;
  }

  push(packet: Buffer, arrivedAtMs: number): void {
    const start = payloadStart(packet);
    if (start < 0) return;
    const end = payloadEnd(packet, start);
    const descriptor = descriptorLength(packet, start, end);
    if (descriptor < 0 || start + descriptor >= end) return;
    const timestamp = timestampOf(packet);
    const begins = beginsFrame(packet.readUInt8(start));
    // Without a loss in between, a new picture also ends one whose marker was not set.
    if (this.#packets.length > 0 && (begins || timestamp !== this.#timestamp)) this.#finish();
    if (this.#packets.length === 0 && !begins) return;
    this.#timestamp = timestamp;
    this.#arrivedAtMs = arrivedAtMs;
    this.#packets.push(packet);
    this.#starts.push(start + descriptor);
    this.#ends.push(end);
    this.#sizeBytes += end - start - descriptor;
    if (hasMarker(packet)) this.#finish();
  }

  /** Drops the frame at hand: packets are missing. */
  drop(): void {
    this.#packets.length = this.#starts.length = this.#ends.length = 0;
    this.#sizeBytes = 0;
  }

  #finish(): void {
    const keyframe = isKeyframe(this.#packets[0]!, this.#starts[0]!);
    const frame = {
      packets: this.#packets,
      starts: this.#starts,
      ends: this.#ends,
      sizeBytes: this.#sizeBytes,
    };
    this.#onFrame(frame, this.#timestamp, this.#arrivedAtMs, keyframe);
    this.drop();
  }
}

/** A frame that outlives the call which gave it. */
export const keepFrame = ({ packets, starts, ends, sizeBytes }: FrameParts): FrameParts => ({
  packets: [...packets],
  starts: [...starts],
  ends: [...ends],
  sizeBytes,
});

/** Copies the parts of a frame one after the other to `target`. */
export function copyFrame(frame: FrameParts, target: Buffer, offset: number): void {
  let at = offset;
  for (let part = 0; part < frame.packets.length; part += 1) {
    at += frame.packets[part]!.copy(target, at, frame.starts[part]!, frame.ends[part]!);
  }
}
