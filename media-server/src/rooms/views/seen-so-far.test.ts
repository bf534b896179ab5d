import { expect, test } from '@jest/globals';
import type { Analysis } from '@visavis/domain/analysis/analysis';
import type { AnalysisId, SnapshotId } from '@visavis/domain/ids';
import { aSnapshot, AT } from '@visavis/domain/testing/a-case';
import { seenSoFar } from './seen-so-far.ts';

const FIRST = 'the first snapshot' as SnapshotId;
const SECOND = 'the second snapshot' as SnapshotId;
const DARK = [
  { code: 'FACE_TURNED', level: 'GOOD', values: {} },
  { code: 'FACE_DARK', level: 'LOOK', values: { mean: 31 } },
] as const;
const front = (id: SnapshotId) => aSnapshot('face-front', { id });
const whole = (over: Partial<Analysis> = {}): Analysis => ({
  ...{ id: 'an analysis' as AnalysisId, kind: 'FACE', snapshots: [FIRST], at: AT, tookMs: 1 },
  ...{ models: [], findings: [], crops: [], rule: { name: 'quality', version: 1 } },
  ...over,
});

test('what was seen first is shown until the whole is there, the worst first', () => {
  const seen = new Map([[FIRST, DARK]]);
  const [shown] = seenSoFar({ snapshots: [front(FIRST)], analyses: [] }, seen);
  expect(shown).toMatchObject({ snapshotId: FIRST, stepId: 'face-front' });
  expect(shown!.findings.map(({ code }) => code)).toEqual(['FACE_DARK', 'FACE_TURNED']);
  expect(seenSoFar({ snapshots: [front(FIRST)], analyses: [whole()] }, seen)).toEqual([]);
});

test('a look at the stream is not the whole, and a failure leaves what was seen', () => {
  const seen = new Map([[FIRST, DARK]]);
  for (const one of [whole({ kind: 'LIVENESS' }), whole({ failure: 'POISON' })])
    expect(seenSoFar({ snapshots: [front(FIRST)], analyses: [one] }, seen)).toHaveLength(1);
});

test('another snapshot of the step takes the place of what was seen', () => {
  const snapshots = [front(FIRST), front(SECOND)];
  const both = new Map([
    [FIRST, DARK],
    [SECOND, DARK],
  ]);
  const shown = (seen: typeof both, analyses: readonly Analysis[] = []) =>
    seenSoFar({ snapshots, analyses }, seen).map(({ snapshotId }) => snapshotId);
  expect(shown(both)).toEqual([SECOND]);
  expect(shown(new Map([[FIRST, DARK]]))).toEqual([FIRST]);
  expect(shown(new Map([[FIRST, DARK]]), [whole({ snapshots: [SECOND] })])).toEqual([]);
});
