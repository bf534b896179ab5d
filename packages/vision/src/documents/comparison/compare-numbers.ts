import type { Agreement } from '../document-reading.ts';

/** Signs that readers and typists mix up. */
const ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
};

/**
 * Two document numbers. Only look-alikes are NEAR: one other digit is what a forger changes.
 */
export function compareNumbers(one: string | undefined, other: string | undefined): Agreement {
  const a = bare(one);
  const b = bare(other);
  if (!a || !b) return 'UNREAD';
  if (a === b) return 'MATCH';
  return folded(a) === folded(b) ? 'NEAR' : 'CHANGED';
}

const bare = (number: string | undefined): string =>
  (number ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');

const folded = (number: string): string => [...number].map((sign) => ALIKE[sign] ?? sign).join('');

/** Dates, states, kinds of documents: equal or not. */
export function compareExactly(one: string | undefined, other: string | undefined): Agreement {
  if (!one || !other) return 'UNREAD';
  return one === other ? 'MATCH' : 'CHANGED';
}
