import { compareFaces, type FaceComparison } from '../../src/faces/compare.ts';
import type { Embedding } from '../../src/faces/embedding.ts';
import { quantileOf } from '../../src/quality/quantile.ts';
import type { Gallery } from './gallery.ts';

/** Comparisons of one kind, counted. */
export type Scores = {
  readonly pairs: number;
  readonly match: number;
  readonly review: number;
  readonly noMatch: number;
  readonly cosine: readonly [min: number, median: number, max: number];
  readonly distance: readonly [min: number, median: number, max: number];
};

export function countScores(comparisons: readonly FaceComparison[]): Scores {
  const count = (wanted: string) =>
    comparisons.filter(({ decision }) => decision === wanted).length;
  const spread = (values: readonly number[]) =>
    [quantileOf(values, 0) ?? 0, quantileOf(values, 0.5) ?? 0, quantileOf(values, 1) ?? 0] as const;
  return {
    pairs: comparisons.length,
    match: count('MATCH'),
    review: count('REVIEW'),
    noMatch: count('NO_MATCH'),
    cosine: spread(comparisons.map(({ cosine }) => cosine)),
    distance: spread(comparisons.map(({ distance }) => distance)),
  };
}

/** All pairs of the man's photographs. */
export const genuinePairs = ({ man }: Gallery): readonly FaceComparison[] =>
  man.flatMap((a, index) =>
    man.slice(index + 1).map((b) => compareFaces(a.embedding, b.embedding)),
  );

/** The man with women, who stands side by side, and the astronaut with everybody. */
export function impostorPairs({ man, women, groups, astronaut }: Gallery) {
  const each = (a: readonly { embedding: Embedding }[], b: readonly { embedding: Embedding }[]) =>
    a.flatMap((one) => b.map((other) => compareFaces(one.embedding, other.embedding)));
  const sideBySide = groups.flatMap((one, index) =>
    groups
      .slice(index + 1)
      .filter(({ scene }) => scene === one.scene)
      .map((other) => compareFaces(one.embedding, other.embedding)),
  );
  return [...each(man, women), ...each(astronaut, [...man, ...women, ...groups]), ...sideBySide];
}
