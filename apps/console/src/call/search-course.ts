/** Text as it is searched: without case, and without the accents that nobody types in a hurry. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ς/g, 'σ')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss');

/** Whether each typed word begins a word of the text, in any order; nothing typed matches all. */
export function isFound(typed: string, text: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  return plain(typed)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}
/** Which entry is marked after a key; undefined where the key moves nothing. -1 is none. */
export function activeAfter(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, count - 1);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(Math.max(active, 0) + 5, count - 1);
    case 'PageUp':
      return Math.max(active - 5, 0);
    default:
      return undefined;
  }
}
