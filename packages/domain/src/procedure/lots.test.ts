import { describe, expect, test } from '@jest/globals';
import { aModel, aSelection } from '../testing/a-document.ts';
import { drawFeatures, drawSubstitute, isAdmissible } from './draw-features.ts';
import { commitTo, drawCharacters, drawLot, drawSome, shuffle } from './lots.ts';

/** The sum of squares by which counts differ from an even share (Pearson 1900). */
function chiSquare(counts: readonly number[]): number {
  const share = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - share) ** 2 / share, 0);
}

/** How often each of so many lots comes in so many draws. */
function count(lots: number, draws: number, draw: (seed: string) => number): readonly number[] {
  const counts = Array.from({ length: lots }, () => 0);
  for (let index = 0; index < draws; index += 1) {
    const lot = draw(`seed ${index}`);
    counts[lot] = (counts[lot] ?? 0) + 1;
  }
  return counts;
}

// The seeds are fixed, so the figures are too. The bounds are the 99.9 % quantiles of chi-square.
describe('lots are even', () => {
  test.each([
    [2, 10.83],
    [7, 22.46],
    [10, 27.88],
  ])('among %i', (lots, most) => {
    const counts = count(lots, 5000, (seed) => drawLot(seed, 'a', lots));
    expect(chiSquare(counts)).toBeLessThan(most);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  test('each order of three comes as often', () => {
    const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
    const counts = count(6, 5000, (seed) =>
      orders.indexOf(shuffle(seed, 'order', ['a', 'b', 'c']).join('')),
    );
    expect(chiSquare(counts)).toBeLessThan(20.52);
  });

  test('each choice of features that keeps the rule comes as often', () => {
    const seen = new Map<string, number>();
    for (let index = 0; index < 5000; index += 1) {
      const drawn = drawFeatures(`seed ${index}`, 'f', aModel(), aSelection());
      const name = drawn
        .map(({ id }) => id)
        .sort()
        .join(' ');
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    expect(seen.size).toBe(9);
    expect(chiSquare([...seen.values()])).toBeLessThan(26.12);
  });
});

test('a draw follows from seed and label alone', () => {
  expect(drawLot('s', 'a', 1000)).toBe(drawLot('s', 'a', 1000));
  const many = Array.from({ length: 50 }, (_, index) => drawLot('s', `a/${index}`, 1000));
  expect(new Set(many).size).toBeGreaterThan(40);
  expect(drawCharacters('s', 'a', 6)).toMatch(/^[ACDEFHJKMNPRTUVWXY34679]{6}$/);
  expect(drawSome('s', 'a', [1, 2, 3, 4], 2)).toHaveLength(2);
  expect(commitTo('s')).not.toBe(commitTo('t'));
});

test('nothing to draw from is a bug, not an endless search', () => {
  for (const below of [0, -1, 1.5, Number.NaN])
    expect(() => drawLot('s', 'a', below)).toThrow('There is nothing to draw from');
});

describe('features', () => {
  const [model, selection] = [aModel(), aSelection()];
  const keepsRule = (features: readonly (typeof model.features)[number][]) =>
    features.length === 3 &&
    new Set(features.map(({ category }) => category)).size >= 3 &&
    features.filter(({ isOpticallyVariable }) => isOpticallyVariable).length >= 2 &&
    features.every(({ trust }) => trust !== 'RARELY');

  test('keep the rule, with every substitute too', () => {
    let substitutes = 0;
    for (let index = 0; index < 200; index += 1) {
      const seed = `seed ${index}`;
      const drawn = drawFeatures(seed, 'f', model, selection);
      expect(keepsRule(drawn)).toBe(true);
      for (const impossible of drawn) {
        const kept = drawn.filter((feature) => feature !== impossible);
        const soFar = { kept, impossible: [impossible] };
        const other = drawSubstitute(seed, 'f/1', { model, selection }, soFar);
        if (!other) continue;
        substitutes += 1;
        expect(other).not.toBe(impossible);
        expect(keepsRule([...kept, other])).toBe(true);
      }
    }
    expect(substitutes).toBeGreaterThan(100);
  });

  test('of a document with fewer than two optically variable ones are not admitted', () => {
    const features = model.features.filter(
      ({ id, isOpticallyVariable }) => id === 'hologram' || !isOpticallyVariable,
    );
    expect(isAdmissible(model, selection)).toBe(true);
    expect(isAdmissible({ ...model, features }, selection)).toBe(false);
    expect(drawFeatures('s', 'f', { ...model, features }, selection)).toEqual([]);
  });
});
