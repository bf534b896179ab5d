import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SilenceFill } from './silence.ts';

test('sound without holes is left as it is', () => {
  const fill = new SilenceFill();
  for (let atMs = 0; atMs < 1000; atMs += 20) {
    expect(fill.take(atMs)).toEqual([]);
    fill.played(atMs, 20);
  }
});

test('a hole is filled up to the next packet', () => {
  const fill = new SilenceFill();
  fill.played(100, 20);
  expect(fill.take(195)).toEqual([120, 140, 160]);
});

test('before the first sound there is no silence to fill', () => {
  expect(new SilenceFill().take(10_000)).toEqual([]);
});

test('a player that counts packets is never more than one behind, and times only advance', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 50 });
  fc.assert(
    fc.property(steps, (waits) => {
      const fill = new SilenceFill();
      let [counted, last, atMs] = [0, -1, 0];
      const play = (time: number) => {
        expect(time).toBeGreaterThan(last);
        last = time;
        counted += 20;
      };
      for (const wait of [0, ...waits]) {
        atMs += 19 + wait;
        if (last < 0) counted = atMs;
        fill.take(atMs).forEach(play);
        expect(atMs - counted).toBeLessThan(20);
        play(atMs);
        fill.played(atMs, 20);
      }
    }),
  );
});

test('a sender whose clock is slow gets a silent packet now and then', () => {
  const fill = new SilenceFill();
  let added = 0;
  for (let index = 0; index < 30_000; index += 1) {
    const atMs = Math.round(index * 20.004);
    added += fill.take(atMs).length;
    fill.played(atMs, 20);
  }
  expect(added).toBe(6);
});
