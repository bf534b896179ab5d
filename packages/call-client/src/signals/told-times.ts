import type { PageSignal } from '@visavis/contract/signals';

/** When each kind of signal was told last, in milliseconds of the clock. */
export type ToldTimes = {
  read(kind: PageSignal['kind']): number | undefined;
  note(kind: PageSignal['kind'], atMs: number): void;
};

const KEPT_UNDER = 'visavis-signals-told';

/**
 * Kept as long as the tab lives: the server is deaf to a kind for a while, and does not care that the
 * page was loaded anew in between. Where a browser keeps nothing, the page itself remembers.
 */
export function keepToldTimes(storage: Pick<Storage, 'getItem' | 'setItem'>): ToldTimes {
  const times = readTimes(storage);
  return {
    read: (kind) => times.get(kind),
    note(kind, atMs) {
      times.set(kind, atMs);
      try {
        storage.setItem(KEPT_UNDER, JSON.stringify([...times]));
      } catch (error) {
        // Full, or forbidden: then a reload asks once in vain.
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}

/** What is kept; nothing where another has written there what we would not. */
function readTimes(storage: Pick<Storage, 'getItem'>): Map<string, number> {
  const times = new Map<string, number>();
  for (const entry of parsed(storage.getItem(KEPT_UNDER))) {
    if (!Array.isArray(entry)) continue;
    const [kind, atMs]: readonly unknown[] = entry;
    if (typeof kind === 'string' && typeof atMs === 'number') times.set(kind, atMs);
  }
  return times;
}

function parsed(kept: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
