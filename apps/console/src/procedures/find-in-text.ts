import type { Keys } from './at-path.ts';

export type Range = { readonly from: number; readonly to: number };

/** Strings, punctuation, and what stands bare, with the white space before them left out. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g;

/**
 * Where the value at a path stands in a JSON text, or the nearest place on the way to it. The text
 * must be JSON.
 */
export function findInText(text: string, keys: Keys): Range {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ word, index }));
  let at = 0;
  let depth = 0;
  let found: Range = { from: 0, to: 0 };
  value([]);
  return found;

  function value(here: Keys): void {
    const first = tokens[at];
    if (!first) return;
    if (first.word === '{' || first.word === '[') members(here, first.word === '[');
    else at += 1;
    const last = tokens[at - 1] ?? first;
    if (here.length > 0 && leadsTo(here) && here.length > depth) {
      depth = here.length;
      found = { from: first.index, to: last.index + last.word.length };
    }
  }
  function members(here: Keys, inList: boolean): void {
    at += 1;
    for (let index = 0; at < tokens.length && !isEnd(); index += 1) {
      const key = inList ? index : (JSON.parse(tokens[at]?.word ?? '""') as string);
      if (!inList) at += 2;
      value([...here, key]);
      if (tokens[at]?.word === ',') at += 1;
    }
    at += 1;
  }
  function isEnd(): boolean {
    return ['}', ']'].includes(tokens[at]?.word ?? '}');
  }
  function leadsTo(here: Keys): boolean {
    return here.every((key, index) => key === keys[index]);
  }
}
