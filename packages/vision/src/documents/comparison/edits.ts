/** How many signs must be put in, taken out or changed to make one text the other (Levenshtein). */
export function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  [...one].forEach((sign, down) => {
    const next = [down + 1];
    [...other].forEach((against, across) => {
      const changed = row[across]! + (sign === against ? 0 : 1);
      next.push(Math.min(changed, row[across + 1]! + 1, next[across]! + 1));
    });
    row = next;
  });
  return row[other.length] ?? 0;
}
