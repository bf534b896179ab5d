import { expect, test } from '@jest/globals';
import type { FindingCode, FindingLevel } from '@visavis/domain/analysis/findings';
import { takeWorstNew } from './new-findings.ts';

const of = (about: string, ...found: (readonly [FindingCode, FindingLevel])[]) => ({
  about,
  findings: found.map(([code, level]) => ({ code, level, values: {} })),
});

/** What is said as these come one after the other. */
function saying() {
  const said = new Set<string>();
  return (...told: ReturnType<typeof of>[]) =>
    takeWorstNew(told, said, ({ code }) => code)?.code ?? null;
}

test('what was said at first is not said again with the whole', () => {
  const say = saying();
  expect(say(of('one', ['DOCUMENT_GLARE', 'LOOK'], ['DOCUMENT_BLURRED', 'LOOK']))).toBe(
    'DOCUMENT_GLARE',
  );
  const whole = of('one', ['DOCUMENT_GLARE', 'LOOK'], ['DOCUMENT_BLURRED', 'LOOK']);
  expect(say(whole)).toBeNull();
});

test('what the whole finds beyond that is said once, if it is as bad', () => {
  const say = saying();
  expect(say(of('one', ['DOCUMENT_GLARE', 'LOOK']))).toBe('DOCUMENT_GLARE');
  const zone = of('one', ['MRZ_CHECK_DIGIT', 'STOP'], ['DOCUMENT_GLARE', 'LOOK']);
  expect(say(zone)).toBe('MRZ_CHECK_DIGIT');
  expect(
    say(of('one', ['MRZ_CHECK_DIGIT', 'STOP'], ['FIELD_NEAR', 'LOOK'], ['DOCUMENT_GLARE', 'LOOK'])),
  ).toBeNull();
});

test('the same is said of another picture, the worst of several comes first, and good says nothing', () => {
  const say = saying();
  expect(say(of('one', ['FACE_DARK', 'LOOK']))).toBe('FACE_DARK');
  expect(say(of('two', ['FACE_DARK', 'LOOK']), of('three', ['FACE_SEVERAL', 'STOP']))).toBe(
    'FACE_SEVERAL',
  );
  expect(say(of('four', ['FACE_CLEAR', 'GOOD']))).toBeNull();
});
