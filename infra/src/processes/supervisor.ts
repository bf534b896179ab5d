import { setTimeout as delay } from 'node:timers/promises';
import { startPart, type Part, type PartEnding, type PartSpec } from './part.ts';
import type { Output } from './output.ts';

const RESTARTS_WITHIN_MS = 5 * 60_000;
const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000];
/** Of a part that is never given up; the last pause stays. */
const SHORT_PAUSES_MS = [0, 500, 1_000, 2_000, 5_000];

export type SupervisorOptions = {
  /** Where a part's output goes, by its name. */
  readonly output: (name: string) => Output;
  /** Start a part again that has ended by itself. */
  readonly restarts: boolean;
  /** How long to wait before each new start; as many as there are starts. */
  readonly pausesMs?: readonly number[];
  /** Tells the operator that a part has ended, and what is being done. */
  readonly onAccident: (message: string) => void;
};

/**
 * Runs the parts. One that dies is started again after a pause, at most five times in five
 * minutes; after that `failed` resolves, and whoever waits on it stops everything. Of the recorder
 * see `restarts`.
 */
export class Supervisor {
  readonly failed: Promise<PartEnding>;
  readonly #options: SupervisorOptions;
  readonly #parts = new Map<string, Part>();
  readonly #restartedAt = new Map<string, number[]>();
  #fail: (ending: PartEnding) => void = () => {};
  #isStopping = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
  }

  /** Starts a part and resolves when it is ready; from then on it is kept running. */
  async start(spec: PartSpec): Promise<void> {
    const part = startPart(spec, this.#options.output(spec.name));
    this.#parts.set(spec.name, part);
    await part.ready;
    void part.ended.then((ending) => this.#onEnd(spec, ending));
  }

  /** Stops the named parts, all at once, and resolves when none of them runs. */
  async stop(names: readonly string[]): Promise<void> {
    this.#isStopping = true;
    const parts = [...this.#parts].filter(([name]) => names.includes(name));
    await Promise.all(parts.map(([, part]) => part.stop()));
  }

  async #onEnd(spec: PartSpec, ending: PartEnding): Promise<void> {
    if (this.#isStopping) return;
    const since = Date.now() - RESTARTS_WITHIN_MS;
    const recent = (this.#restartedAt.get(spec.name) ?? []).filter((at) => at > since);
    const pauseMs = this.#pauseMs(spec, recent.length);
    if (!this.#options.restarts || pauseMs === undefined) {
      this.#fail(ending);
      return;
    }
    this.#restartedAt.set(spec.name, [...recent, Date.now()]);
    this.#options.onAccident(`The ${spec.name} has ended (${ending.how}); starting it again.`);
    await delay(pauseMs);
    if (this.#isStopping) return;
    await this.start(spec).catch((error: Error) =>
      this.#onEnd(spec, { part: spec.name, how: error.message }),
    );
  }

  /** Undefined once the part is given up. */
  #pauseMs({ restarts }: PartSpec, starts: number): number | undefined {
    if (restarts === undefined) return (this.#options.pausesMs ?? PAUSES_MS)[starts];
    return SHORT_PAUSES_MS[Math.min(starts, SHORT_PAUSES_MS.length - 1)];
  }
}
