import type { PageSignal } from '@visavis/contract/signals';
import type { CallCode } from '../call.ts';

/** A little longer than the server is deaf to the same kind. */
const QUIET_MS = 31_000;

export type SendSignal = (
  signal: PageSignal,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly code: CallCode }>;

/** What the server will never take, so that asking again is of no use. */
const FINAL: readonly CallCode[] = ['INPUT_REFUSED', 'ROLE_FORBIDS'];

type Lane = { sent: string; next: PageSignal | null; timer: ReturnType<typeof setTimeout> | null };

/**
 * Reports signals to the server: each kind at most every half minute, and then as it is by then. What
 * was said already is not said again.
 */
export class SignalReporter {
  readonly #send: SendSignal;
  readonly #quietMs: number;
  readonly #lanes = new Map<PageSignal['kind'], Lane>();
  #isClosed = false;

  constructor(send: SendSignal, quietMs = QUIET_MS) {
    this.#send = send;
    this.#quietMs = quietMs;
  }

  report(signal: PageSignal): void {
    if (this.#isClosed) return;
    const lane = this.#lanes.get(signal.kind) ?? { sent: '', next: null, timer: null };
    this.#lanes.set(signal.kind, lane);
    lane.next = signal;
    if (!lane.timer) void this.#flush(lane);
  }

  close(): void {
    this.#isClosed = true;
    for (const { timer } of this.#lanes.values()) if (timer) clearTimeout(timer);
  }

  /** Never rejects: a signal that does not get through may not disturb the call. */
  async #flush(lane: Lane): Promise<void> {
    const signal = lane.next;
    lane.next = null;
    lane.timer = null;
    if (!signal || this.#isClosed || JSON.stringify(signal) === lane.sent) return;
    lane.timer = setTimeout(() => void this.#flush(lane), this.#quietMs);
    const answer = await this.#send(signal);
    if (answer.ok || FINAL.includes(answer.code)) lane.sent = JSON.stringify(signal);
    // Nothing newer came meanwhile: the same once more, later.
    else lane.next ??= signal;
  }
}
