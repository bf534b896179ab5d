export type WindowLimit = { readonly max: number; readonly windowMs: number };

/** Counts tries per key within a window that starts with the first; forgets what is over. */
export function createWindowLimit({ max, windowMs }: WindowLimit, now: () => number = Date.now) {
  const tries = new Map<string, { count: number; endsAt: number }>();
  return {
    /** Notes a try; false where there were too many. */
    take(key: string): boolean {
      const at = now();
      for (const [other, { endsAt }] of tries) if (endsAt <= at) tries.delete(other);
      const counted = tries.get(key) ?? { count: 0, endsAt: at + windowMs };
      counted.count += 1;
      tries.set(key, counted);
      return counted.count <= max;
    },
    forget(key: string): void {
      tries.delete(key);
    },
  };
}
