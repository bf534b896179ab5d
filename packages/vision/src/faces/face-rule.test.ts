import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareFaces } from './compare.ts';
import { describeComparison } from './describe-comparison.ts';
import { FACE_RULE, decideFaces } from './face-rule.ts';

const RANKS = { NO_MATCH: 0, REVIEW: 1, MATCH: 2 } as const;

const figures = fc.record({
  cosine: fc.double({ min: -1, max: 1, noNaN: true }),
  distance: fc.double({ min: 0, max: 2, noNaN: true }),
});

test.each([
  [0.6, 0.52, 'MATCH'],
  [0.5999, 0.52, 'REVIEW'],
  [0.6, 0.5201, 'REVIEW'],
  [0.5, 0.61, 'REVIEW'],
  [0.4999, 0.6, 'REVIEW'],
  [0.4999, 0.6001, 'NO_MATCH'],
])('cosine %d and distance %d are %s', (cosine, distance, decision) => {
  expect(decideFaces({ cosine, distance })).toBe(decision);
});

test('the pair of strangers that version 1 took for one person is for a person to look at', () => {
  const strangers = { cosine: 0.6445, distance: 0.5416 };
  expect(decideFaces(strangers)).toBe('REVIEW');
  expect(decideFaces(strangers, { ...FACE_RULE, version: 1, matchDistance: 0.55 })).toBe('MATCH');
});

test('faces that are more alike in both figures are never judged less alike', () => {
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      const more = {
        cosine: Math.max(a.cosine, b.cosine),
        distance: Math.min(a.distance, b.distance),
      };
      expect(RANKS[decideFaces(more)]).toBeGreaterThanOrEqual(RANKS[decideFaces(a)]);
    }),
  );
});

test('one network alone brings about neither a match nor none', () => {
  fc.assert(
    fc.property(figures, ({ cosine, distance }) => {
      expect(decideFaces({ cosine, distance: 2 })).not.toBe('MATCH');
      expect(decideFaces({ cosine: -1, distance })).not.toBe('MATCH');
      expect(decideFaces({ cosine: 1, distance })).not.toBe('NO_MATCH');
      expect(decideFaces({ cosine, distance: 0 })).not.toBe('NO_MATCH');
    }),
  );
});

test('a comparison is the same both ways round, and names its rule and models', () => {
  const numbers = fc.float32Array({ minLength: 8, maxLength: 8, noNaN: true, min: -10, max: 10 });
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const a = { faceres: one, dlib: other };
      const b = { faceres: other, dlib: one };
      expect(compareFaces(a, b)).toEqual(compareFaces(b, a));
    }),
  );
  const same = { faceres: new Float32Array([1, 2]), dlib: new Float32Array([3, 4]) };
  const comparison = compareFaces(same, same);
  expect(comparison).toMatchObject({ cosine: 1, distance: 0, decision: 'MATCH', rule: FACE_RULE });
  expect(comparison.models.map(({ sha256 }) => sha256.length)).toEqual([64, 64, 64, 64]);
  expect(describeComparison(comparison, 'PORTRAIT')).toEqual({
    code: 'FACES_MATCH',
    level: 'GOOD',
    values: { with: 'PORTRAIT', cosine: 1, distance: 0 },
  });
});

test('embeddings of different networks are not compared', () => {
  const of = (length: number) => ({ faceres: new Float32Array(length), dlib: new Float32Array(2) });
  expect(() => compareFaces(of(3), of(4))).toThrow('different networks');
});
