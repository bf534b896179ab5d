import { expect, test } from '@jest/globals';
import type { AnalysisId, StaffId, StepId } from '../ids.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { aCase, aSession, aSnapshot, AT } from '../testing/a-case.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { addAnalysis, failAnalysis, mayAnalyse } from './add-analysis.ts';
import type { Analysis } from './analysis.ts';
import type { Finding } from './findings.ts';
import { judgeAnalysis } from './judge-analysis.ts';
import { listOpenAnalyses } from './open-analyses.ts';

const AGENT = 'eleni' as StaffId;
const snapshot = aSnapshot('face');
const session = aSession({ state: 'LIVE', agentId: AGENT, snapshots: [snapshot] });
const kase = aCase({ sessions: [session] });
const rules: NonNullable<Procedure['analysis']> = {
  needs: [{ step: 'FACE', analysis: 'FACE' }],
  gates: ['FACE_SEVERAL'],
  overruling: { needsRemark: true },
  source: aFullProcedure().source,
};
const procedure = aFullProcedure({ analysis: rules });

const anAnalysis = (id: string, findings: readonly Finding[] = []): Analysis => ({
  ...{ id: id as AnalysisId, kind: 'FACE', snapshots: [snapshot.id], stepId: 'face' as StepId },
  ...{ at: AT, tookMs: 80, models: [], rule: { name: 'quality', version: 1 }, findings, crops: [] },
});
const SEVERAL: Finding = { code: 'FACE_SEVERAL', level: 'STOP', values: { faces: 2 } };
const code = (expected: string) => expect.objectContaining({ code: expected });
const sessionIn = ({ case: after }: { readonly case: typeof kase }) => after.sessions[0]!;

test('what was read from a document is kept, and only its salted digest is written down', () => {
  const reading = {
    lines: ['P<GRCPAPADOPOULOU<<MARIA'],
    fields: [{ field: 'familyName', status: 'MATCH', mrz: 'PAPADOPOULOU' }],
  } as const;
  const change = addAnalysis(kase, session.id, { ...anAnalysis('a'), reading });
  expect(sessionIn(change).analyses[0]?.reading).toEqual(reading);
  expect(JSON.stringify(change.fact)).not.toContain('PAPADOPOULOU');
  expect(change.fact).toMatchObject({ readingDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('a finding may hold numbers and words of the list, never a text that could be a name', () => {
  const finding = (values: Finding['values'], level: Finding['level'] = 'STOP'): Finding => ({
    ...{ code: 'FIELD_CHANGED', level, values },
  });
  const add = (one: Finding) => () => addAnalysis(kase, session.id, anAnalysis('a', [one]));
  const added = add(finding({ field: 'familyName', distance: 3 }))();
  expect(sessionIn(added).analyses[0]?.findings).toHaveLength(1);
  const name = JSON.parse('{"field":"Papadopoulou"}') as Finding['values'];
  expect(add(finding(name))).toThrow(code('INPUT_REFUSED'));
  expect(add(finding({}, 'GOOD'))).toThrow(code('INPUT_REFUSED'));
});

test('a picture that did harm twice is not looked at again; one that nobody answered for is', () => {
  const failing = (id: string, failure: NonNullable<Analysis['failure']>) =>
    ({ ...anAnalysis(id), failure }) as const;
  const after = (...all: readonly Analysis[]) => ({ ...session, analyses: all });
  const may = (...all: readonly Analysis[]) => mayAnalyse(after(...all), snapshot.id, 'FACE');
  expect(may(failing('a', 'UNAVAILABLE'), failing('b', 'UNAVAILABLE'))).toBe(true);
  expect(may(failing('a', 'POISON'))).toBe(true);
  expect(may(failing('a', 'POISON'), failing('b', 'TIMEOUT'))).toBe(false);
  expect(may(failing('a', 'UNDECODABLE'))).toBe(false);
  expect(may(anAnalysis('a'))).toBe(false);
  expect(failAnalysis(kase, session.id, failing('a', 'POISON')).fact).toMatchObject({
    type: 'analysis.failed',
    cause: 'POISON',
  });
});

test('who overrules says why, and their word stands; who agrees leaves the gate shut', () => {
  const open = addAnalysis(kase, session.id, anAnalysis('a', [SEVERAL]));
  const about = { analysisId: 'a' as AnalysisId, by: AGENT };
  const judge = (agrees: boolean, remark?: string) =>
    judgeAnalysis(open.case, procedure, session.id, { ...about, agrees, remark }, AT);
  expect(() => judge(false, ' ')).toThrow(code('REMARK_MISSING'));
  expect(listOpenAnalyses(procedure, sessionIn(open))).toMatchObject([{ cause: 'STANDS' }]);
  expect(listOpenAnalyses(procedure, sessionIn(judge(true)))).toHaveLength(1);
  expect(listOpenAnalyses(procedure, sessionIn(judge(false, 'a poster behind them')))).toEqual([]);
});

test('a needed result that is missing or failed keeps an approval from being given', () => {
  expect(listOpenAnalyses(procedure, session)).toMatchObject([{ cause: 'MISSING' }]);
  const failed = { ...session, analyses: [{ ...anAnalysis('a'), failure: 'POISON' as const }] };
  expect(listOpenAnalyses(procedure, failed)).toMatchObject([{ cause: 'FAILED' }]);
  const later = [anAnalysis('a', [SEVERAL]), anAnalysis('b')];
  expect(listOpenAnalyses(procedure, { ...session, analyses: later })).toEqual([]);
  expect(listOpenAnalyses(aFullProcedure(), session)).toEqual([]);
});

test('what failed is done by hand with a word where the procedure allows it, and only there', () => {
  const failed = { ...anAnalysis('a'), failure: 'UNAVAILABLE' as const };
  const away = { ...kase, sessions: [{ ...session, analyses: [failed] }] };
  const overruling = { needsRemark: false, ofFailures: true };
  const lenient = aFullProcedure({ analysis: { ...rules, overruling } });
  const about = { analysisId: 'a' as AnalysisId, by: AGENT };
  const judge = (by: Procedure, agrees: boolean, remark?: string) => () =>
    judgeAnalysis(away, by, session.id, { ...about, agrees, remark }, AT);
  expect(judge(procedure, false, 'I looked')).toThrow(code('ANALYSIS_NOT_FOUND'));
  expect(judge(lenient, true, 'I looked')).toThrow(code('ANALYSIS_NOT_FOUND'));
  expect(judge(lenient, false)).toThrow(code('REMARK_MISSING'));
  expect(listOpenAnalyses(lenient, away.sessions[0]!)).toMatchObject([
    { cause: 'FAILED', analysisId: 'a' },
  ]);
  const byHand = sessionIn(judge(lenient, false, 'I looked: one face, the customer alone')());
  expect(listOpenAnalyses(lenient, byHand)).toEqual([]);
  expect(listOpenAnalyses(procedure, byHand)).toMatchObject([{ cause: 'FAILED' }]);
});

test('of comparisons one is enough for all steps of a kind', () => {
  const needs = [{ step: 'DOCUMENT', analysis: 'COMPARISON' }] as const;
  const compares = aFullProcedure({ analysis: { ...rules, needs } });
  const sides = compares.steps.filter(({ kind }) => kind === 'DOCUMENT').map(({ id }) => id);
  expect(listOpenAnalyses(compares, session)).toMatchObject([
    { stepId: sides[0], cause: 'MISSING' },
  ]);
  const compared = { ...anAnalysis('a'), kind: 'COMPARISON' as const, stepId: sides[0]! };
  expect(listOpenAnalyses(compares, { ...session, analyses: [compared] })).toEqual([]);
});
