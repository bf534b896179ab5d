import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HINTS, HYSTERESIS_MS, NO_GUIDANCE, nextGuidance, type Guidance } from './guidance.ts';

const wrong = (...codes: readonly (typeof HINTS)[number][]) =>
  codes.map((code) => ({ code, level: 'LOOK' as const }));

/** Pictures one after the other, and what is shown after each. */
function play(
  pictures: readonly {
    readonly codes: readonly (typeof HINTS)[number][];
    readonly afterMs: number;
  }[],
): readonly (Guidance & { readonly atMs: number })[] {
  let guidance = NO_GUIDANCE;
  let atMs = 1_000;
  return pictures.map(({ codes, afterMs }) => {
    atMs += afterMs;
    guidance = nextGuidance(guidance, wrong(...codes), atMs);
    return { ...guidance, atMs };
  });
}

const pictures = fc.array(
  fc.record({
    codes: fc.uniqueArray(fc.constantFrom(...HINTS), { maxLength: 3 }),
    afterMs: fc.integer({ min: 30, max: 400 }),
  }),
  { maxLength: 60 },
);

test('nothing is said in the first half second, then the worst thing', () => {
  const shown = play(
    [0, 250, 249, 1].map((afterMs) => ({ codes: ['FACE_FAR', 'FACE_DARK'], afterMs })),
  );
  expect(shown.map(({ hint }) => hint)).toEqual([null, null, null, 'FACE_DARK']);
});

test('what was right for one picture alone stays said', () => {
  const shown = play([
    { codes: ['DOCUMENT_GLARE'], afterMs: 0 },
    { codes: ['DOCUMENT_GLARE'], afterMs: 500 },
    { codes: [], afterMs: 300 },
    { codes: ['DOCUMENT_GLARE'], afterMs: 300 },
    { codes: [], afterMs: 300 },
    { codes: [], afterMs: 300 },
  ]);
  expect(shown.map(({ hint }) => hint)).toEqual([
    null,
    'DOCUMENT_GLARE',
    'DOCUMENT_GLARE',
    'DOCUMENT_GLARE',
    'DOCUMENT_GLARE',
    null,
  ]);
});

test('the hint never changes twice within half a second, whatever is seen', () => {
  fc.assert(
    fc.property(pictures, (seen) => {
      const shown = play(seen);
      const changes = shown.filter(({ hint }, index) => hint !== (shown[index - 1]?.hint ?? null));
      for (const [index, change] of changes.entries())
        if (index > 0)
          expect(change.atMs - changes[index - 1]!.atMs).toBeGreaterThanOrEqual(HYSTERESIS_MS);
    }),
  );
});

test('what is newly said was wrong in every picture of the half second before', () => {
  fc.assert(
    fc.property(pictures, (seen) => {
      const shown = play(seen);
      for (const [index, { hint, atMs }] of shown.entries()) {
        if (!hint || hint === (shown[index - 1]?.hint ?? null)) continue;
        const since = seen.filter(
          (_, at) => at <= index && atMs - shown[at]!.atMs <= HYSTERESIS_MS,
        );
        expect(since.every(({ codes }) => codes.includes(hint))).toBe(true);
        expect(atMs - (shown[index]!.wrongSinceMs[hint] ?? atMs)).toBeGreaterThanOrEqual(
          HYSTERESIS_MS,
        );
      }
    }),
  );
});

test('what stays wrong long enough is said, unless something worse is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...HINTS), { minLength: 1 }), (codes) => {
      const last = play(Array.from({ length: 12 }, () => ({ codes, afterMs: 100 }))).at(-1);
      expect(last?.hint).toBe(HINTS.find((hint) => codes.includes(hint)));
    }),
  );
});

test('all is well after half a second without a fault, until something is said', () => {
  const codes = (wrong: boolean): readonly 'FACE_FAR'[] => (wrong ? ['FACE_FAR'] : []);
  const shown = play(
    [false, false, false, true, false, true, true, true, false, false, false].map((wrong) => ({
      codes: codes(wrong),
      afterMs: 300,
    })),
  );
  expect(shown.map(({ isRight }) => isRight)).toEqual([
    ...[false, false, true, true, true, true, true],
    ...[false, false, false, true],
  ]);
});
