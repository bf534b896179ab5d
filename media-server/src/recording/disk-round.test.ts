import { expect, test } from '@jest/globals';
import { DiskRound } from './disk-round.ts';

test('each file has its turn, never two at once, and one that fails holds up none', async () => {
  const round = new DiskRound(30);
  const turns: number[] = [];
  const enough = Promise.withResolvers<void>();
  let running = 0;
  let mostAtOnce = 0;
  const aFile = (number: number) => ({
    async datasync() {
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      turns.push(number);
      if (turns.length === 9) enough.resolve();
      if (number === 2) throw new Error('the disk is gone');
    },
  });
  const files = [1, 2, 3].map(aFile);
  for (const file of files) round.add(file);
  await enough.promise;
  for (const file of files) round.remove(file);
  expect(turns.slice(0, 9)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  expect(mostAtOnce).toBe(1);
});

test('a file that was removed is left alone', async () => {
  const round = new DiskRound(10);
  let turns = 0;
  const synced = Promise.withResolvers<void>();
  const removed = { datasync: () => Promise.resolve(void (turns += 1)) };
  const other = { datasync: () => Promise.resolve(synced.resolve()) };
  round.add(removed);
  round.add(other);
  round.remove(removed);
  await synced.promise;
  round.remove(other);
  expect(turns).toBe(0);
});
