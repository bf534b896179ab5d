import { describe, expect, test } from '@jest/globals';
import { FACE_REGIONS, type FaceSheet } from '@visavis/domain/analysis/face-sheet';
import type { Analysis } from '@visavis/domain/analysis/analysis';
import { listOpenAnalyses } from '@visavis/domain/analysis/open-analyses';
import type { AnalysisId, SnapshotId, StaffId } from '@visavis/domain/ids';
import { LANGUAGES } from '@visavis/domain/language';
import { isAdmissible } from '@visavis/domain/procedure/draw-features';
import { commitTo } from '@visavis/domain/procedure/lots';
import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import { listScript, type ScriptStep } from '@visavis/domain/procedure/script';
import type { Variant } from '@visavis/domain/procedure/variant';
import { closeSession } from '@visavis/domain/session/close';
import { aCase, aSession, AT } from '@visavis/domain/testing/a-case';
import { readCatalogue } from './catalogue.ts';

const catalogue = readCatalogue();
const bafin = catalogue.get('de-bafin-3-2017', 1);
const rbi = catalogue.get('in-rbi-vcip', 1);
const etsi = catalogue.get('eu-etsi-119461-attended', 1);

type Kind = Step['kind'];
type Model = NonNullable<Procedure['documents']>['models'][number];

const listOf = <Wanted extends Kind>({ steps }: Procedure, kind: Wanted) =>
  steps.filter((step): step is Extract<Step, { kind: Wanted }> => step.kind === kind);

const mandatory = (procedure: Procedure, kind: Kind) =>
  procedure.steps.filter((step) => step.kind === kind && step.mandatory);

const getStep = (procedure: Procedure, id: string): Step => {
  const step = procedure.steps.find((one) => one.id === id);
  if (!step) throw new Error(`${procedure.id} has no step ${id}`);
  return step;
};

const poolOf = (step: Step): readonly Variant[] => ('pool' in step && step.pool ? step.pool : []);

const scriptFrom = (procedure: Procedure, seed: string, model?: Model): readonly ScriptStep[] => {
  const draw = { seed, commitment: commitTo(seed) };
  const document = model && { document: { id: model.id, version: model.version } };
  return listScript(procedure, aSession({ draw, ...document }));
};

const SEEDS = Array.from({ length: 60 }, (_, index) => index.toString(16).padStart(64, '0'));

/** Every document of a procedure with every seed. */
const listDraws = (procedure: Procedure) =>
  (procedure.documents?.models ?? []).flatMap((model) =>
    SEEDS.map((seed) =>
      scriptFrom(procedure, seed, model).flatMap(({ drawn }) =>
        drawn?.kind === 'FEATURE' ? [drawn.feature] : [],
      ),
    ),
  );

describe.each([bafin, rbi, etsi])('$id', (procedure) => {
  test('begins with the consent, spoken', () => {
    expect(procedure.steps[0]).toMatchObject({ kind: 'CONSENT', mandatory: true });
  });

  test('names a source for each rule', () => {
    const { steps, documents, interruption, recording, tries } = procedure;
    const rules = [...steps, procedure, recording, interruption, documents?.selection];
    const sources = [...rules, ...(tries ? [tries] : [])].map((rule) => rule?.source?.text ?? '');
    expect(sources.filter((text) => text.length < 20)).toEqual([]);
  });

  test('draws less than each pool holds, from pools that are worth a draw', () => {
    const drawn = procedure.steps.filter((step) => poolOf(step).length > 0);
    for (const step of drawn)
      expect(poolOf(step).length).toBeGreaterThan(('draw' in step && step.draw) || 1);
    const sizeOf = (kind: Kind) =>
      procedure.steps.filter((step) => step.kind === kind).flatMap(poolOf).length;
    expect(sizeOf('QUESTION')).toBeGreaterThanOrEqual(6);
    expect(sizeOf('LIVENESS')).toBeGreaterThanOrEqual(5);
  });

  test('says what to do instead with each gesture that asks for a movement', () => {
    const moves = listOf(procedure, 'LIVENESS')
      .flatMap(poolOf)
      .filter(({ drawing }) => drawing !== 'READ_ALOUD');
    const without = moves.filter(({ instruction }) => !/can’t do this/.test(instruction.en));
    expect(without).toEqual([]);
  });

  test('admits only documents whose features bear its rule', () => {
    const { models, selection } = procedure.documents ?? {};
    expect(models?.length).toBeGreaterThan(1);
    expect(selection && models?.filter((model) => !isAdmissible(model, selection))).toEqual([]);
  });

  test.each(LANGUAGES)('prompts with at most twelve words a sentence in %s', (language) => {
    const sentences = procedure.steps
      .flatMap((step) => [step, ...poolOf(step)])
      .flatMap(({ prompt }) => prompt[language].split(/[.;?!।]\s*/));
    expect(sentences.filter((words) => words.trim().split(/\s+/).length > 12)).toEqual([]);
  });
});

describe('BaFin Circular 3/2017', () => {
  test('checks three features of three categories, two optically variable, in every draw', () => {
    const draws = listDraws(bafin);
    expect(draws.length).toBe(4 * SEEDS.length);
    for (const features of draws) {
      expect(new Set(features.map(({ category }) => category)).size).toBe(3);
      expect(features.filter((one) => one.isOpticallyVariable).length).toBeGreaterThanOrEqual(2);
      expect(features.filter(({ trust }) => trust === 'RARELY')).toEqual([]);
    }
  });

  test('does not admit the Greek paper card', () => {
    const ids = bafin.documents?.models.map(({ id }) => id);
    expect(ids).not.toContain('grc-id-paper');
    expect(ids).not.toContain('grc-id-latin');
  });

  test.each([
    ['the occasion and the free will', 'OCCASION'],
    ['questions', 'QUESTION'],
    ['the face', 'FACE'],
    ['the security features', 'SECURITY_FEATURE'],
    ['the code', 'ONE_TIME_CODE'],
    ['the data', 'DATA_CONFIRMATION'],
  ] as const)('has no approval without %s', (_, kind) => {
    expect(mandatory(bafin, kind).length).toBe(1);
  });

  test('keeps pictures of the face, of both sides of the document and of each feature', () => {
    const pictured = ['face-front', 'document-front', 'document-back', 'feature'];
    for (const id of pictured)
      expect(getStep(bafin, id)).toMatchObject({ mandatory: true, snapshots: 1 });
  });

  test('has the whole serial number read aloud', () => {
    const number = { mandatory: true, what: 'SERIAL_NUMBER' };
    expect(getStep(bafin, 'serial-number')).toMatchObject(number);
  });

  test('always draws a tilt or turn of the document, and a finger before it', () => {
    for (const seed of SEEDS) {
      const drawn = scriptFrom(bafin, seed).filter(({ kind }) => kind === 'MOVEMENT');
      expect(drawn.map(({ of }) => of)).toEqual(['tilt', 'finger']);
      expect(drawn[1]?.drawing).toBe('FINGER_ACROSS');
    }
  });

  test('bears a break of ten seconds at most, and five that were not recorded', () => {
    expect(bafin.interruption.resumeWithinMs).toBeLessThanOrEqual(10_000);
    expect(bafin.recording.longestGapMs).toBeLessThanOrEqual(5000);
    expect(bafin.recording.mostMissingShare).toBeLessThanOrEqual(0.03);
  });
});

describe('RBI V-CIP', () => {
  test('ends with any interruption, and knows where the customer is', () => {
    expect(rbi.interruption.resumeWithinMs).toBe(0);
    expect(rbi.location).toBe('REQUIRED');
    expect(rbi.handOver).toBe(false);
    expect(getStep(rbi, 'location').mandatory).toBe(true);
  });

  test('takes a positive answer only, for the PAN as for the valid document', () => {
    const checks = listOf(rbi, 'EXTERNAL_CHECK');
    expect(checks.map(({ id }) => id)).toEqual(['pan-register', 'ovd-register']);
    expect(checks.every((step) => step.mandatory && step.mustBePositive)).toBe(true);
  });

  test('asks questions and gestures in an order that the lot makes', () => {
    const orders = SEEDS.map((seed) =>
      scriptFrom(rbi, seed)
        .filter(({ shuffle }) => shuffle === 'alive')
        .map(({ of }) => of)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(10);
  });

  test('never asks the customer to show or say an Aadhaar number', () => {
    const asked = rbi.steps.flatMap(({ say, prompt }) => [say.en, prompt.en]);
    const named = asked.filter((words) => words.includes('Aadhaar'));
    expect(named).toEqual([expect.stringContaining('don’t show an Aadhaar card')]);
  });

  test('rejects prompting as fraud, and says so to the agent', () => {
    for (const language of LANGUAGES)
      expect(getStep(rbi, 'occasion').instruction[language]).toContain('FRAUD-05');
  });

  test('keeps the note on the presence in India, written by the agent', () => {
    expect(rbi.steps.at(-1)).toMatchObject({ id: 'presence-note', kind: 'NOTE', mandatory: true });
  });
});

describe('ETSI TS 119 461, attended', () => {
  test('checks three features, at least two of them optically variable, in every draw', () => {
    const draws = listDraws(etsi);
    expect(draws.length).toBe(4 * SEEDS.length);
    for (const features of draws) {
      expect(features.length).toBe(3);
      expect(features.filter((one) => one.isOpticallyVariable).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('limits the tries of each step and of the case', () => {
    expect(etsi.tries).toMatchObject({ perStep: 3, perCase: 6 });
  });

  test('has front, left and right of the face, and time to compare them on the one sheet', () => {
    expect(listOf(etsi, 'FACE').map(({ pose }) => pose)).toEqual(['FRONT', 'LEFT', 'RIGHT']);
    const sheet = getStep(etsi, 'comparison');
    expect(sheet).toMatchObject({ kind: 'STATEMENT', mandatory: true });
    expect(etsi.analysis?.faceSheet).toBe('SAME');
    expect(sheet.dwellMs).toBeGreaterThanOrEqual(20_000);
  });

  test('shows each feature, gesture and movement long enough to look', () => {
    const looked = ['feature', 'gesture', 'movement'].map((id) => getStep(etsi, id).dwellMs ?? 0);
    expect(looked.filter((dwellMs) => dwellMs < 3000)).toEqual([]);
  });

  test('draws gestures and movements that hardly two sessions share', () => {
    const courses = SEEDS.map((seed) =>
      scriptFrom(etsi, seed)
        .flatMap(({ drawn }) => drawn?.id ?? [])
        .join(),
    );
    expect(new Set(courses).size).toBe(SEEDS.length);
  });
});

describe.each([etsi, rbi])('what $id asks of software', (procedure) => {
  const model = procedure.documents?.models[0];
  const draw = { seed: SEEDS[0]!, commitment: commitTo(SEEDS[0]!) };
  const document = model && { document: { id: model.id, version: model.version } };
  const drawn = aSession({ state: 'LIVE', draw, ...document });
  const script = listScript(procedure, drawn);
  const steps = script.map(({ id }) => ({ stepId: id, result: 'PASSED' as const, at: AT }));
  const recording = { isBeingWritten: true, missing: [] };
  const sheet = (overall: FaceSheet['overall']): FaceSheet => ({
    ...{ portrait: 'front' as SnapshotId, overall, by: 'eleni' as StaffId, at: AT },
    regions: Object.fromEntries(FACE_REGIONS.map((one) => [one, overall])) as FaceSheet['regions'],
  });
  const faceSheets = [sheet('SAME')];
  const made = (
    kind: Analysis['kind'],
    step: ScriptStep,
    more: Partial<Analysis> = {},
  ): Analysis => ({
    ...{ id: `${kind} of ${step.id}` as AnalysisId, kind, stepId: step.id, snapshots: [] },
    ...{ at: AT, tookMs: 1, models: [], rule: { name: 'a', version: 1 }, findings: [], crops: [] },
    ...more,
  });
  const pictured = script.filter(({ kind }) => kind === 'FACE' || kind === 'DOCUMENT');
  const kindOf = ({ kind }: ScriptStep) => (kind === 'FACE' ? 'FACE' : 'DOCUMENT');
  const looked = pictured.map((step) => made(kindOf(step), step));
  const front = pictured.find(({ kind }) => kind === 'DOCUMENT')!;
  const ends = (analyses: readonly Analysis[], kind: 'APPROVED' | 'UNABLE_TO_VERIFY') => {
    const kase = aCase({ sessions: [{ ...drawn, steps, analyses, faceSheets }] });
    const reasons = kind === 'APPROVED' ? [] : (['SYS-04'] as const);
    const closing = {
      kind,
      reasons,
      note: 'Software was away.',
      recording,
      setBy: 'AGENT',
    } as const;
    return () => closeSession(kase, procedure, drawn.id, closing, AT);
  };
  const open = (analyses: readonly Analysis[]) =>
    listOpenAnalyses(procedure, { ...drawn, steps, analyses, faceSheets });

  test('an approval is reached where it looked at every picture and found one person', () => {
    const all = [...looked, made('COMPARISON', front)];
    expect(open(all)).toEqual([]);
    expect(ends(all, 'APPROVED')()).toMatchObject({ fact: { outcome: 'APPROVED' } });
  });

  test('its outage is no approval, and no dead end: the session ends unverified', () => {
    expect(open([]).map(({ cause }) => cause)).toEqual(
      Array.from({ length: pictured.length + 1 }, () => 'MISSING'),
    );
    expect(ends([], 'APPROVED')).toThrow(expect.objectContaining({ code: 'ANALYSES_OPEN' }));
    expect(ends([], 'UNABLE_TO_VERIFY')()).toMatchObject({ fact: { reasons: ['SYS-04'] } });
  });

  test('the agent may look at a picture by hand, and never replaces the comparison of faces', () => {
    const judgement = { by: 'eleni' as StaffId, agrees: false, remark: 'I looked.', at: AT };
    const failed = looked.map((one) => ({ ...one, failure: 'UNAVAILABLE' as const }));
    expect(open(failed).filter(({ cause }) => cause === 'FAILED')).toHaveLength(pictured.length);
    const byHand = failed.map((one) => ({ ...one, judgement }));
    expect(open(byHand)).toMatchObject([{ kind: 'COMPARISON', cause: 'MISSING' }]);
    expect(open([...byHand, made('COMPARISON', front)])).toEqual([]);
  });

  test('a face that differs waits for a word of the agent', () => {
    const findings = [
      { code: 'FACES_DIFFER', level: 'STOP', values: { with: 'PORTRAIT' } },
    ] as const;
    const differs = made('COMPARISON', front, { findings });
    expect(open([...looked, differs])).toMatchObject([{ cause: 'STANDS', code: 'FACES_DIFFER' }]);
  });
});

test('at the extended level of ETSI the agent compares the faces, too, and finds one person', () => {
  const { analysis } = etsi;
  expect(analysis?.faceSheet).toBe('SAME');
  const session = aSession({ state: 'LIVE' });
  expect(listOpenAnalyses(etsi, session)).toContainEqual({ kind: 'FACE_SHEET', cause: 'MISSING' });
});
