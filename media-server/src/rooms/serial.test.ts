import { expect, test } from '@jest/globals';
import { Lanes, Serial } from './serial.ts';

test('tasks run one after the other, in order, also after one failed', async () => {
  const serial = new Serial();
  const seen: string[] = [];
  const first = Promise.withResolvers<void>();
  const task = (name: string, until?: Promise<void>) => async () => {
    seen.push(`${name} begins`);
    await until;
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const all = Promise.allSettled([
    serial.run(task('a', first.promise)),
    serial.run(task('b')),
    serial.run(task('c')),
  ]);
  first.resolve();
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('lanes do not wait for each other', async () => {
  const lanes = new Lanes<string>();
  const held = Promise.withResolvers<void>();
  const slow = lanes.run('one', () => held.promise);
  expect(await lanes.run('two', () => Promise.resolve('done'))).toBe('done');
  held.resolve();
  await slow;
});
