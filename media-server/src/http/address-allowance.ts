const WINDOW_MS = 60_000;
const PER_WINDOW = 30;
const MOST_ADDRESSES = 10_000;

type Window = { readonly endsAtMs: number; taken: number };

/** How many requests an address may send in a minute. */
export class AddressAllowance {
  readonly #nowMs: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Takes one, or says that none is left. */
  take(address: string): boolean {
    const nowMs = this.#nowMs();
    if (this.#windows.size >= MOST_ADDRESSES) this.#forgetEnded(nowMs);
    const window = this.#current(address, nowMs);
    window.taken += 1;
    return window.taken <= PER_WINDOW;
  }

  #current(address: string, nowMs: number): Window {
    const known = this.#windows.get(address);
    if (known && known.endsAtMs > nowMs) return known;
    const fresh = { endsAtMs: nowMs + WINDOW_MS, taken: 0 };
    this.#windows.set(address, fresh);
    return fresh;
  }

  #forgetEnded(nowMs: number): void {
    for (const [address, { endsAtMs }] of this.#windows)
      if (endsAtMs <= nowMs) this.#windows.delete(address);
  }
}
