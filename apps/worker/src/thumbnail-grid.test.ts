import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planGrid } from './thumbnail-grid.ts';

test('a grid holds at most a hundred stills and covers the whole recording', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 * 3_600_000 }), (durationMs) => {
      const { count, columns, everyMs } = planGrid(durationMs);
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(100);
      expect(columns).toBeLessThanOrEqual(count);
      expect(everyMs).toBeGreaterThanOrEqual(5_000);
      expect(count * everyMs).toBeGreaterThanOrEqual(durationMs);
    }),
  );
});
