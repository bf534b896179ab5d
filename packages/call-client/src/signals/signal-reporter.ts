import type { PageSignal } from '@visavis/contract/signals';
import type { CallCode } from '../call.ts';
import type { ToldTimes } from './told-times.ts';

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
 * was said already is not said again. The half minute goes on where another reporter takes over: after
 * a reload, or when the call begins.
 */
export class SignalReporter {
  readonly #send: SendSignal;
  readonly #told: ToldTimes;
  readonly #quietMs: number;
  readonly #lanes = new Map<PageSignal['kind'], Lane>();
  #isClosed = false;

  constructor(send: SendSignal, told: ToldTimes, quietMs = QUIET_MS) {
    this.#send = send;
    this.#told = told;
    this.#quietMs = quietMs;
  }

  report(signal: PageSignal): void {
    if (this.#isClosed) return;
    const lane = this.#lanes.get(signal.kind) ?? this.#openLane(signal.kind);
    lane.next = signal;
    if (!lane.timer) void this.#flush(lane);
  }

  #openLane(kind: PageSignal['kind']): Lane {
    const lane: Lane = { sent: '', next: null, timer: null };
    this.#lanes.set(kind, lane);
    const sinceMs = Date.now() - (this.#told.read(kind) ?? -Infinity);
    // A clock that was set back says nothing about how long it was.
    const leftMs = Math.min(this.#quietMs - sinceMs, this.#quietMs);
    if (leftMs > 0) lane.timer = setTimeout(() => void this.#flush(lane), leftMs);
    return lane;
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
    this.#told.note(signal.kind, Date.now());
    const answer = await this.#send(signal);
    if (answer.ok || FINAL.includes(answer.code)) lane.sent = JSON.stringify(signal);
    // Nothing newer came meanwhile: the same once more, later.
    else lane.next ??= signal;
  }
}
