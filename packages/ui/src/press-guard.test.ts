import { expect, jest, test } from '@jest/globals';
import { createPressGuard } from './press-guard.ts';

test('a second press before the first is answered does nothing', async () => {
  const guard = createPressGuard(() => undefined);
  const answer = Promise.withResolvers<void>();
  const action = jest.fn(() => answer.promise);
  const first = guard.press(action);
  expect(await guard.press(action)).toBe(false);
  answer.resolve();
  expect(await first).toBe(true);
  expect(action).toHaveBeenCalledTimes(1);
});

test('a press after the answer goes through', async () => {
  const guard = createPressGuard(() => undefined);
  const action = jest.fn(async () => undefined);
  await guard.press(action);
  await guard.press(action);
  expect(action).toHaveBeenCalledTimes(2);
});

test('a press that fails does not leave the button busy', async () => {
  const busy: boolean[] = [];
  const guard = createPressGuard((is) => busy.push(is));
  const refusal = new Error('refused');
  await expect(guard.press(() => Promise.reject(refusal))).rejects.toBe(refusal);
  expect(busy).toEqual([true, false]);
});
