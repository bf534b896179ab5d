import type { StepId } from '../ids.ts';
import { inEveryLanguage, type LocalText } from '../language.ts';
import type { Procedure, Step } from '../procedure/procedure.ts';

const text = (words: string): LocalText => inEveryLanguage(() => words);
const SOURCE = { text: 'made for a test', standing: 'OWN_INFERENCE' } as const;

const step = (id: string, mandatory: boolean, snapshots: number) => ({
  id: id as StepId,
  mandatory,
  snapshots,
  title: text(id),
  instruction: text(id),
  say: text(id),
  prompt: text(id),
  source: SOURCE,
});

/** The steps of `aProcedure`, in order; all but `data` are mandatory. */
export const A_PROCEDURE_STEPS: readonly Step[] = [
  { ...step('statement', true, 0), kind: 'STATEMENT', drawing: 'SPEAK' },
  { ...step('face', true, 1), kind: 'FACE', pose: 'FRONT', drawing: 'FACE_FRONT' },
  { ...step('code', true, 0), kind: 'ONE_TIME_CODE', drawing: 'CODE' },
  { ...step('data', false, 0), kind: 'DATA_CONFIRMATION', drawing: 'DATA' },
];

/** A small procedure for tests: one step of each kind of evidence, two consents. */
export const aProcedure = (over: Partial<Procedure> = {}): Procedure => ({
  id: 'a-procedure',
  version: 1,
  title: text('A procedure'),
  purpose: text('To test the rules'),
  consents: [
    { purpose: 'CALL', textVersion: '1', text: text('call') },
    { purpose: 'RECORDING', textVersion: '2', text: text('recording') },
  ],
  steps: A_PROCEDURE_STEPS,
  oneTimeCode: { digits: 6, validMs: 300_000, tries: 3, sends: 2 },
  interruption: { resumeWithinMs: 120_000 },
  recording: { longestGapMs: 10_000, mostMissingShare: 0.05, source: SOURCE },
  source: SOURCE,
  ...over,
});
