/**
 * An Opus packet of 20 ms of silence (RFC 6716: CELT, full band, one channel), with one byte of
 * padding (3.2.5). Browsers send silence without it, so that a recording tells theirs from ours.
 */
export const SILENCE = Buffer.from('fb4101fffe00', 'hex');
const SILENCE_MS = 20;

/**
 * Says where silence belongs between the packets of sound. Browsers play Opus packets one after the
 * other and overlook a hole in their times: after a muted minute the voice would run a minute ahead
 * of the picture, after an hour of a clock that is a little off, some tenths of a second.
 */
export class SilenceFill {
  #lastMs = -1;
  #lastEndMs = -1;
  /** Where a player is that counts packets and does not look at their times. */
  #countedMs = Number.NaN;

  /** The earliest time that the next packet may have. */
  get earliestMs(): number {
    return this.#lastMs + 1;
  }

  /** The times of the silent packets that belong before `atMs`; none before the first sound. */
  take(atMs: number): readonly number[] {
    if (Number.isNaN(this.#countedMs)) return [];
    const count = Math.max(0, Math.floor((atMs - this.#countedMs) / SILENCE_MS));
    const first = this.#lastEndMs;
    const times = Array.from({ length: count }, (_, index) =>
      Math.min(first + index * SILENCE_MS, atMs - count + index),
    );
    for (const time of times) this.played(time, SILENCE_MS);
    return times;
  }

  /** A packet of this length was written at `atMs`. */
  played(atMs: number, durationMs: number): void {
    if (Number.isNaN(this.#countedMs)) this.#countedMs = atMs;
    this.#countedMs += durationMs;
    this.#lastMs = atMs;
    this.#lastEndMs = atMs + Math.floor(durationMs);
  }
}
