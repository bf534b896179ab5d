import { expect, test } from '@jest/globals';
import type { Finding } from '@visavis/domain/analysis/findings';
import type { AnalysisId, StepId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import { aSession } from '@visavis/domain/testing/a-case';
import { marksOf } from './events.ts';

const session = aSession();
const made = (...findings: readonly Finding[]): CaseFact => ({
  ...{ type: 'analysis.made', sessionId: session.id, analysisId: 'a' as AnalysisId },
  ...{ kind: 'DOCUMENT', snapshots: [], models: [], rule: { name: 'document', version: 1 } },
  ...{ stepId: 'front' as StepId, findings, crops: [] },
});
const DARK: Finding = { code: 'DOCUMENT_DARK', level: 'LOOK', values: {} };
const DIGIT: Finding = { code: 'MRZ_CHECK_DIGIT', level: 'STOP', values: {} };
const CLEAR: Finding = { code: 'DOCUMENT_CLEAR', level: 'GOOD', values: {} };

test.each([
  ['a warning', [CLEAR, DARK], ['MACHINE_LOOK']],
  ['the worst of several', [DARK, DIGIT], ['MACHINE_STOP']],
  ['nothing where all is in order', [CLEAR], []],
] as const)('the time line has %s of software, with its step', (_, findings, kinds) => {
  const marks = marksOf([{ seq: 7, atMs: 4200, fact: made(...findings) }], session, () => 0);
  expect(marks).toEqual(kinds.map((kind) => ({ key: '7', atMs: 4200, kind, stepId: 'front' })));
});
