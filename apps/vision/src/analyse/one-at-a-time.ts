import { analyseSnapshot, type Analysed, type Asked } from './analyse-snapshot.ts';
import type { Target } from './in-hand.ts';
import type { Workshop } from './workshop.ts';

/** Looks at snapshots; one that is being looked at already is waited for and not looked at twice. */
export class OneAtATime {
  readonly #workshop: Workshop;
  readonly #now = new Map<string, Promise<Analysed>>();

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  analyse(target: Target, asked: Asked): Promise<Analysed> {
    const running = this.#now.get(target.snapshotId);
    if (running) return running;
    const analysed = analyseSnapshot(this.#workshop, target, asked).finally(() =>
      this.#now.delete(target.snapshotId),
    );
    this.#now.set(target.snapshotId, analysed);
    return analysed;
  }
}
