import type { LightClaims } from '@visavis/contract/light-look';
import { DomainError } from '@visavis/domain/errors';
import { analyseClip, type OrderedClip } from './analyse-clip.ts';
import type { Target } from './in-hand.ts';
import { analyseLight } from './look-for-light.ts';
import type { Workshop } from './workshop.ts';

/** Above so many, a result would come after the call; and each holds some megabytes. */
const MOST_WAITING = 8;

/** Looks at clips one after the other: each keeps a core busy for seconds, and snapshots come first. */
export class ClipQueue {
  readonly #workshop: Workshop;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** @throws DomainError TOO_MANY_REQUESTS */
  analyse(target: Target, clip: OrderedClip, left: AbortSignal): Promise<void> {
    return this.#after(left, () => analyseClip(this.#workshop, target, clip));
  }

  /** @throws DomainError TOO_MANY_REQUESTS */
  analyseLight(claims: LightClaims, ivf: Buffer, left: AbortSignal): Promise<void> {
    return this.#after(left, () => analyseLight(this.#workshop, claims, ivf));
  }

  /** Whose asker has left before it began is not looked at: that nobody did is written down by them. */
  async #after(left: AbortSignal, look: () => Promise<void>): Promise<void> {
    if (this.#waiting >= MOST_WAITING) throw new DomainError('TOO_MANY_REQUESTS');
    this.#waiting += 1;
    const analysed = this.#last.then(() => (left.aborted ? undefined : look()));
    this.#last = analysed
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
      });
    return analysed;
  }

  /** Resolves when nothing is looked at any more. */
  settled(): Promise<void> {
    return this.#last;
  }
}
