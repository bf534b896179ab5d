import { expect, test } from '@jest/globals';
import { WrittenProof } from './written-proof.ts';

test('only what grows is proven, and only for three seconds', () => {
  const proof = new WrittenProof();
  expect(proof.holds(0)).toBe(false);
  proof.note(0, 0);
  proof.note(0, 900);
  expect(proof.holds(900)).toBe(false);
  proof.note(20, 1800);
  expect(proof.holds(1800)).toBe(true);
  proof.note(20, 2700);
  expect(proof.holds(4800)).toBe(true);
  expect(proof.holds(4801)).toBe(false);
});

test('a recorder that begins anew, or has nothing to say, proves nothing', () => {
  const proof = new WrittenProof();
  proof.note(10, 0);
  proof.note(20, 900);
  proof.note(undefined, 1000);
  expect(proof.holds(1000)).toBe(false);
  proof.note(5, 1900);
  expect(proof.holds(1900)).toBe(false);
  proof.note(9, 2800);
  expect(proof.holds(2800)).toBe(true);
  proof.note(3, 3000);
  expect(proof.holds(3000)).toBe(false);
});

test('what was proven holds while it is muted, and has three seconds to go on', () => {
  const proof = new WrittenProof();
  proof.note(10, 0);
  proof.note(20, 900);
  proof.mute(true, 1000);
  expect(proof.holds(60_000)).toBe(true);
  proof.mute(false, 60_000);
  expect(proof.holds(63_000)).toBe(true);
  expect(proof.holds(63_001)).toBe(false);
});

test('muting proves nothing', () => {
  const proof = new WrittenProof();
  proof.mute(true, 0);
  proof.mute(false, 10);
  expect(proof.holds(10)).toBe(false);
});
