import { analyseSnapshot, type Analysed, type Asked } from './analyse-snapshot.ts';
import type { Target } from './in-hand.ts';
import { PartsSoFar, type TellPart } from './parts-so-far.ts';
import type { Workshop } from './workshop.ts';

type Running = { readonly analysed: Promise<Analysed>; readonly parts: PartsSoFar };

/**
 * Looks at snapshots; one that is being looked at already is waited for and not looked at twice. Who
 * joins hears what was seen so far.
 */
export class OneAtATime {
  readonly #workshop: Workshop;
  readonly #now = new Map<string, Running>();

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  analyse(target: Target, { tell, ...asked }: Asked): Promise<Analysed> {
    const running = this.#now.get(target.snapshotId) ?? this.#begin(target, asked);
    if (tell) running.parts.hear(tell);
    return running.analysed;
  }

  #begin(target: Target, asked: Asked): Running {
    const parts = new PartsSoFar();
    const tell: TellPart = (part) => parts.add(part);
    const analysed = analyseSnapshot(this.#workshop, target, { ...asked, tell }).finally(() =>
      this.#now.delete(target.snapshotId),
    );
    const running = { analysed, parts };
    this.#now.set(target.snapshotId, running);
    return running;
  }
}
