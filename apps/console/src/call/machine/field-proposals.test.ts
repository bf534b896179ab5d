import { expect, test } from '@jest/globals';
import type { AnalysisView, FieldReadingView } from '@visavis/contract/analyses';
import type { AnalysisId, Instant } from '@visavis/domain/ids';
import type { ConfirmedField } from '../field-course.ts';
import { findReads, proposeAnswer } from './field-proposals.ts';

const NAME: ConfirmedField = { field: 'familyName', declared: 'Müller' };
let count = 0;

const aReading = (
  row: Partial<FieldReadingView>,
  more: Partial<AnalysisView> = {},
): AnalysisView => {
  count += 1;
  const field = { field: 'familyName', status: 'MATCH', declared: 'Müller' } as const;
  return {
    id: `analysis ${count}` as AnalysisId,
    ...{ kind: 'DOCUMENT', snapshots: [], stepId: null, tookMs: 300, level: 'GOOD', findings: [] },
    at: new Date(Date.UTC(2026, 10, 22, 10, 0, count)).toISOString() as Instant,
    reading: {
      ...{ format: null, lines: [], expiresOn: null, issuingState: null },
      fields: [{ ...field, mrz: null, visual: null, ...row }],
    },
    ...{ crops: [], models: [], judgement: null, failure: null },
    rule: { name: 'document', version: 1 },
    ...more,
  };
};

test('nothing read proposes nothing', () => {
  expect(proposeAnswer([], NAME)).toBeUndefined();
  expect(proposeAnswer([aReading({ status: 'UNREAD' })], NAME)).toBeUndefined();
});

test('the zone of the back and the print of the front stand together, the print as the value', () => {
  const analyses = [aReading({ mrz: 'MUELLER' }), aReading({ visual: 'Müller' })];
  expect(proposeAnswer(analyses, NAME)).toEqual({
    reads: [
      { source: 'mrz', value: 'MUELLER', status: 'MATCH' },
      { source: 'visual', value: 'Müller', status: 'MATCH' },
    ],
    ...{ verdict: 'MATCH', value: 'Müller' },
  });
});

test.each([
  [{ mrz: 'MEIER', status: 'CHANGED' }, 'CHANGED'],
  [{ mrz: 'MEIER', visual: 'Meier', status: 'CHANGED' }, 'CHANGED'],
  [{ visual: 'Mueller', status: 'NEAR' }, null],
  [{ mrz: 'MEIER', visual: 'Müller', status: 'CHANGED' }, null],
  [{ mrz: 'MEIER', visual: 'MULLER', status: 'CHANGED' }, null],
] as const)('%o is proposed as %s', (row, verdict) => {
  expect(proposeAnswer([aReading(row)], NAME)?.verdict).toBe(verdict);
});

test('what nobody declared is new', () => {
  const place = aReading({ field: 'birthPlace', declared: null, visual: 'Köln', status: 'UNREAD' });
  expect(proposeAnswer([place], { field: 'birthPlace', declared: null })).toMatchObject({
    ...{ verdict: 'NEW', value: 'Köln' },
  });
});

test('the last picture that could be read counts, in whatever order they come', () => {
  const early = aReading({ mrz: 'MEIER', status: 'CHANGED' });
  const late = aReading({ mrz: 'MUELLER' });
  const blurred = aReading({ status: 'UNREAD' });
  for (const analyses of [
    [early, late, blurred],
    [blurred, late, early],
  ])
    expect(findReads(analyses, 'familyName')).toEqual([
      { source: 'mrz', value: 'MUELLER', status: 'MATCH' },
    ]);
});

test('what the agent overruled, and what failed, proposes nothing', () => {
  const judgement = { agrees: false, remark: 'glare', at: '2026-11-22T10:00:00.000Z' as Instant };
  const read = { mrz: 'MUELLER' };
  expect(proposeAnswer([aReading(read, { judgement })], NAME)).toBeUndefined();
  expect(proposeAnswer([aReading(read, { failure: 'TIMEOUT' })], NAME)).toBeUndefined();
});
