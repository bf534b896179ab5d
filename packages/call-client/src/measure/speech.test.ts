import { expect, test } from '@jest/globals';
import { speechLevelOf } from './speech.ts';

test('silence between the words does not make a voice quieter', () => {
  const words = Array.from({ length: 10 }, () => 0.4);
  const pauses = Array.from({ length: 40 }, () => 0.01);
  expect(speechLevelOf([...words, ...pauses])).toBeCloseTo(0.4, 6);
});

test('a knock is no speech', () => {
  expect(speechLevelOf([0.9, 0.01, 0.02])).toBeNull();
});
