import type { RtpClock } from './rtp-clock.ts';

/** More than sound and picture of one sender are ever apart for another reason. */
const FELL_BEHIND_MS = 400;
/** Sound that was only held up comes after all: so many looks in a row must find it behind. */
const LOOKS = 4;

/**
 * Keeps a sender's sound beside its picture. A device that is starved drops samples, and the
 * timestamps of its sound, which count samples, stand still meanwhile; those of its picture are a
 * clock's. What the network delays it delays alike, so sound that stays late while the picture is not
 * was captured late, and is placed where it was captured.
 */
export class Pace {
  readonly #sound: RtpClock;
  readonly #picture: RtpClock;
  #behindMs: readonly number[] = [];

  constructor(sound: RtpClock, picture: RtpClock) {
    this.#sound = sound;
    this.#picture = picture;
  }

  isOf(sound: RtpClock, picture: RtpClock): boolean {
    return sound === this.#sound && picture === this.#picture;
  }

  /** Called about once a second. */
  look(nowMs: number): void {
    const soundMs = this.#sound.lateMs(nowMs);
    const pictureMs = this.#picture.lateMs(nowMs);
    if (soundMs === undefined || pictureMs === undefined) {
      this.#behindMs = [];
      return;
    }
    this.#behindMs = [...this.#behindMs, soundMs - pictureMs].slice(-LOOKS);
    const least = Math.min(...this.#behindMs);
    if (this.#behindMs.length < LOOKS || least <= FELL_BEHIND_MS) return;
    this.#sound.skip(least);
    this.#behindMs = this.#behindMs.map((ms) => ms - least);
  }
}
