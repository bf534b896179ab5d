import { expect, test } from '@jest/globals';
import type { AnalysisView } from '@visavis/contract/analyses';
import type { AnalysisId, Instant, StepId } from '@visavis/domain/ids';
import { findingsOfStep, latestOf, lightOf, worstAnalysesFirst } from './machine-order.ts';

const STEP = 'front' as StepId;
let count = 0;

const anAnalysis = (more: Partial<AnalysisView>): AnalysisView => {
  count += 1;
  return {
    id: `analysis ${count}` as AnalysisId,
    ...{ kind: 'FACE', snapshots: [], stepId: STEP, tookMs: 300, level: 'GOOD', findings: [] },
    at: new Date(Date.UTC(2026, 10, 22, 10, 0, count)).toISOString() as Instant,
    ...{ reading: null, crops: [], models: [], judgement: null, failure: null },
    rule: { name: 'face', version: 1 },
    ...more,
  };
};
const found = (
  code: 'FACE_DARK' | 'FACE_CLEAR' | 'FACES_DIFFER',
  level: AnalysisView['level'],
) => ({
  level,
  findings: [{ code, level, values: {} }],
});

test('a better picture of a step takes back what a worse one showed', () => {
  const dark = anAnalysis(found('FACE_DARK', 'LOOK'));
  const clear = anAnalysis(found('FACE_CLEAR', 'GOOD'));
  expect(latestOf([dark, clear])).toEqual([clear]);
  expect(findingsOfStep([clear, dark], STEP).map(({ finding }) => finding.code)).toEqual([
    'FACE_CLEAR',
  ]);
});

test('a later failure does not hide a result, and stands where there is none', () => {
  const clear = anAnalysis(found('FACE_CLEAR', 'GOOD'));
  const failed = anAnalysis({ failure: 'TIMEOUT' });
  expect(latestOf([failed])).toEqual([failed]);
  expect(worstAnalysesFirst([clear, failed])).not.toContain(failed);
});

test('comparisons with different faces stand beside each other', () => {
  const portrait = anAnalysis({
    kind: 'COMPARISON',
    level: 'STOP',
    findings: [{ code: 'FACES_DIFFER', level: 'STOP', values: { with: 'PORTRAIT' } }],
  });
  const session = anAnalysis({
    kind: 'COMPARISON',
    findings: [{ code: 'FACES_MATCH', level: 'GOOD', values: { with: 'SESSION' } }],
  });
  expect(worstAnalysesFirst([session, portrait])).toEqual([portrait, session]);
});

test('what was overruled goes to the end and out of the step', () => {
  const differs = anAnalysis({
    ...found('FACES_DIFFER', 'STOP'),
    kind: 'COMPARISON',
    judgement: { agrees: false, remark: 'twins', at: '2026-11-22T10:00:00.000Z' as Instant },
  });
  const clear = anAnalysis(found('FACE_CLEAR', 'GOOD'));
  expect(worstAnalysesFirst([differs, clear])).toEqual([clear, differs]);
  expect(findingsOfStep([differs, clear], STEP)).toHaveLength(1);
});

test('the light is the worst of the stream, green when all of it was overruled, none unseen', () => {
  const stream = (level: AnalysisView['level'], stepId: string) =>
    anAnalysis({ kind: 'INJECTION', level, stepId: stepId as StepId });
  expect(lightOf([anAnalysis({})])).toBeNull();
  expect(lightOf([stream('GOOD', 'a'), stream('STOP', 'b'), stream('LOOK', 'c')])).toBe('STOP');
  const judgement = { agrees: false, remark: null, at: '2026-11-22T10:00:00.000Z' as Instant };
  expect(lightOf([{ ...stream('STOP', 'a'), judgement }])).toBe('GOOD');
});
