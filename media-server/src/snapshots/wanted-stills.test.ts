import { expect, test } from '@jest/globals';
import type { SnapshotId } from '@visavis/domain/ids';
import { WantedStills } from './wanted-stills.ts';

const OF = 'a-snapshot' as SnapshotId;
const part = (challenge: string, over = {}) => ({
  challenge,
  offset: 0,
  bytes: new Uint8Array([1, 2, 3]),
  isLast: true,
  ...over,
});
const notWanted = expect.objectContaining({ code: 'STILL_NOT_WANTED' });

test('what comes too late is not wanted any more', async () => {
  const late = Promise.withResolvers<void>();
  const stills = new WantedStills(20);
  stills.want('c', OF, late.resolve);
  stills.receive(part('c', { isLast: false }));
  await late.promise;
  expect(() => stills.receive(part('c', { offset: 3 }))).toThrow(notWanted);
});

test('parts are put together in order, and each challenge is good for one still', () => {
  const stills = new WantedStills();
  stills.want('c', OF, () => {});
  expect(stills.receive(part('c', { isLast: false }))).toBeUndefined();
  expect(stills.receive(part('c', { offset: 3 }))).toEqual({
    of: OF,
    bytes: Buffer.from([1, 2, 3, 1, 2, 3]),
  });
  expect(() => stills.receive(part('c'))).toThrow(notWanted);
  expect(stills.awaited).toEqual(new Set([OF]));
  stills.settle(OF);
  expect(stills.awaited).toEqual(new Set());
});

test('what has not come when the call ends is named', () => {
  const stills = new WantedStills();
  stills.want('c', OF, () => {});
  expect(stills.close()).toEqual([OF]);
  expect(() => stills.decline('c')).toThrow(notWanted);
});
