import type { FoundStep, ReadStep } from '../script-book.ts';
import type { Act, Scene } from './act.ts';

/** Plays each act once, at the first step at which it is due. */
export function playWhenDue(acts: readonly Act[], scene: Scene) {
  const open = new Set(acts);
  return async (found: FoundStep, read: ReadStep): Promise<void> => {
    for (const act of [...open]) {
      if (!act.isDue(found, read)) continue;
      open.delete(act);
      scene.at(`act “${act.name}”, at step ${read.number}`);
      await act.play(scene);
    }
  };
}
