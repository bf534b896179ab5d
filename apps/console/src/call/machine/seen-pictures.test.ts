import { expect, test } from '@jest/globals';
import type { AnalysisView } from '@visavis/contract/analyses';
import type { AnalysisId, Instant, SnapshotId, StepId } from '@visavis/domain/ids';
import { picturesOf } from './seen-pictures.ts';

const area = { leftPx: 0, topPx: 0, widthPx: 10, heightPx: 10 };
const [FACE, CARD] = ['face', 'card'] as SnapshotId[];

const aLook = (id: string, more: Partial<AnalysisView>): AnalysisView => ({
  id: id as AnalysisId,
  ...{ kind: 'FACE', snapshots: [], stepId: 'step' as StepId, tookMs: 300, reading: null },
  ...{ at: '2026-11-22T10:00:00.000Z' as Instant, level: 'GOOD', findings: [], models: [] },
  ...{ crops: [], rule: { name: 'quality', version: 1 }, judgement: null, failure: null },
  ...more,
});
const face = aLook('of the face', {
  snapshots: [FACE!],
  crops: [{ what: 'FACE', of: FACE!, area }],
});
const comparison = aLook('both', { kind: 'COMPARISON', snapshots: [CARD!, FACE!] });

test('a look shows what it cut out, else the picture that it is about', () => {
  const crop = { kind: 'CROP', analysisId: face.id, crop: 0, what: 'FACE' };
  expect(picturesOf(face, [face])).toEqual([crop]);
  const stream = aLook('stream', { kind: 'INJECTION', snapshots: [FACE!] });
  expect(picturesOf(stream, [face, stream])).toEqual([{ kind: 'SNAPSHOT', id: FACE }]);
  expect(picturesOf(aLook('nothing', {}), [])).toEqual([]);
});

test('a comparison shows both faces, or the picture where one was not cut out', () => {
  expect(picturesOf(comparison, [comparison, face])).toEqual([
    { kind: 'SNAPSHOT', id: CARD },
    { kind: 'CROP', analysisId: face.id, crop: 0, what: 'FACE' },
  ]);
});
