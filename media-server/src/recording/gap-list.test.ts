import { expect, test } from '@jest/globals';
import { GapList } from './gap-list.ts';

test('stretches that touch and have one cause are one gap', () => {
  const gaps = new GapList('AUDIO');
  gaps.add(100.7, 200.2, 'LOST');
  gaps.add(200, 300, 'LOST');
  gaps.add(300, 400, 'MUTED');
  gaps.add(500, 500, 'LOST');
  gaps.add(-5, -1, 'LOST');
  expect(gaps.list()).toEqual([
    { track: 'AUDIO', fromMs: 100, toMs: 300, cause: 'LOST' },
    { track: 'AUDIO', fromMs: 300, toMs: 400, cause: 'MUTED' },
  ]);
});
