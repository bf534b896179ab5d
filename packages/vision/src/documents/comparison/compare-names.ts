import type { Agreement } from '../document-reading.ts';
import { editsBetween } from './edits.ts';
import { transliterate } from './transliterate.ts';

/**
 * Two spellings of a name. MATCH: one of the forms that the standard accepts is the same, whole or
 * cut where a zone ends. NEAR: one letter differs, or only some of the names are there.
 */
export function compareNames(
  one: string | undefined,
  other: string | undefined,
  isCut = false,
): Agreement {
  if (!one?.trim() || !other?.trim()) return 'UNREAD';
  const forms = transliterate(one);
  const others = transliterate(other);
  const some = (test: (a: string, b: string) => boolean): boolean =>
    forms.some((a) => others.some((b) => test(a, b)));
  if (some((a, b) => a === b)) return 'MATCH';
  if (isCut && some((a, b) => b.length > 0 && a.startsWith(b))) return 'MATCH';
  if (some((a, b) => editsBetween(joined(a), joined(b)) <= 1)) return 'NEAR';
  return some(isPartOf) || some((a, b) => isPartOf(b, a)) ? 'NEAR' : 'CHANGED';
}

/** Whether a space stands between two names is no difference of one letter more. */
const joined = (name: string): string => name.replaceAll(' ', '');

/** Whether each name of the one is among the names of the other. */
function isPartOf(one: string, other: string): boolean {
  const names = new Set(other.split(' '));
  return one.split(' ').every((name) => names.has(name));
}
