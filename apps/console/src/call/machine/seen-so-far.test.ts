import { expect, test } from '@jest/globals';
import type { AnalysisView } from '@visavis/contract/analyses';
import type { AnalysisId, Instant, SnapshotId, StepId } from '@visavis/domain/ids';
import { saidOfStep, seenAtStep } from './seen-so-far.ts';

const STEP = 'front' as StepId;
const EARLIER = 'the earlier snapshot' as SnapshotId;
const NEW = 'the new snapshot' as SnapshotId;

const finding = (code: 'FACE_DARK' | 'FACE_FAR' | 'FACES_DIFFER', level: 'LOOK' | 'STOP') => ({
  ...{ code, level },
  values: {},
});
const anAnalysis = (more: Partial<AnalysisView>): AnalysisView => ({
  ...{ id: 'an analysis' as AnalysisId, kind: 'FACE', snapshots: [EARLIER], stepId: STEP },
  ...{ at: '2026-11-22T10:00:00Z' as Instant, tookMs: 300, level: 'LOOK', findings: [] },
  ...{ reading: null, crops: [], models: [], judgement: null, failure: null },
  rule: { name: 'face', version: 1 },
  ...more,
});
const aSession = ({ analyses = [] as readonly AnalysisView[], isLooking = true } = {}) => ({
  analyses: [...analyses],
  analysing: isLooking ? [NEW] : [],
  seenSoFar: [{ snapshotId: NEW, stepId: STEP, findings: [finding('FACE_DARK', 'LOOK')] }],
});
const codes = (session: ReturnType<typeof aSession>) =>
  saidOfStep(session, STEP).map((one) => one.finding.code);

test('what is seen of a new picture takes the place of what the earlier one showed', () => {
  const far = anAnalysis({ findings: [finding('FACE_FAR', 'LOOK')] });
  expect(codes(aSession({ analyses: [far] }))).toEqual(['FACE_DARK']);
  expect(codes({ ...aSession({ analyses: [far] }), seenSoFar: [] })).toEqual(['FACE_FAR']);
});

test('what was said of anything but the picture stays, the worst first', () => {
  const other = anAnalysis({ kind: 'COMPARISON', findings: [finding('FACES_DIFFER', 'STOP')] });
  expect(codes(aSession({ analyses: [other] }))).toEqual(['FACES_DIFFER', 'FACE_DARK']);
});

test('while the rest is read it goes on; where that fails the reason stands beside what was seen', () => {
  expect(seenAtStep(aSession(), STEP)).toMatchObject({ goesOn: true, failure: null });
  const failed = anAnalysis({ failure: 'TIMEOUT', snapshots: [NEW] });
  const after = aSession({ analyses: [failed], isLooking: false });
  expect(seenAtStep(after, STEP)).toMatchObject({ goesOn: false, failure: 'TIMEOUT' });
  expect(codes(after)).toEqual(['FACE_DARK']);
});

test('the failure of another picture is not told of this one', () => {
  const failed = anAnalysis({ failure: 'TIMEOUT' });
  expect(seenAtStep(aSession({ analyses: [failed] }), STEP)?.failure).toBeNull();
  expect(seenAtStep(aSession(), 'back' as StepId)).toBeUndefined();
});
