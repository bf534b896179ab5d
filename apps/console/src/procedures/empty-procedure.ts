import type { Json } from '@visavis/domain/journal/canonical-json';
import { inEveryLanguage } from '@visavis/domain/language';
import type { Step } from '@visavis/domain/procedure/procedure';

const noWords = () => ({ ...inEveryLanguage(() => '') });
const noSource = () => ({ text: '', standing: 'TO_BE_VERIFIED' });

/** Where a procedure begins that is not a copy of another. */
export const emptyProcedure = (): Json => ({
  ...{ id: '', version: 1, title: noWords(), purpose: noWords() },
  consents: (['CALL', 'RECORDING', 'SNAPSHOTS'] as const).map((purpose) => ({
    ...{ purpose, textVersion: '1', text: noWords() },
  })),
  steps: [emptyStep('statement', 'STATEMENT')],
  oneTimeCode: { digits: 6, validMs: 300_000, tries: 3, sends: 3 },
  interruption: { resumeWithinMs: 120_000, source: noSource() },
  recording: { longestGapMs: 10_000, mostMissingShare: 0.05, source: noSource() },
  source: noSource(),
});

/** What a kind of step must say besides its words. */
const OF_KIND: Partial<Record<Step['kind'], Json>> = {
  FACE: { pose: 'FRONT' },
  DOCUMENT: { side: 'FRONT' },
  READ_BACK: { what: 'CHARACTERS' },
  EXTERNAL_CHECK: { register: '', mustBePositive: true },
  DIGITAL_DOCUMENT: { providers: [] },
};

const COMMON = [
  ...['id', 'mandatory', 'title', 'instruction', 'say', 'prompt', 'drawing'],
  ...['snapshots', 'dwellMs', 'shuffle', 'forDocuments', 'source'],
];

/** A step without words yet. */
export const emptyStep = (id: string, kind: Step['kind']): Json => ({
  ...{ id, mandatory: true, title: noWords(), instruction: noWords() },
  ...{ say: noWords(), prompt: noWords(), drawing: 'SPEAK', snapshots: 0, source: noSource() },
  kind,
  ...Object(OF_KIND[kind] ?? {}),
});

/** The step as another kind: its words stay, what belongs to the old kind goes. */
export const asKind = (
  step: Readonly<Record<string, Json | undefined>>,
  kind: Step['kind'],
): Json => ({
  ...Object.fromEntries(Object.entries(step).filter(([key]) => COMMON.includes(key))),
  kind,
  ...Object(OF_KIND[kind] ?? {}),
});

/** A member of a pool without words yet. */
export const emptyVariant = (id: string): Json => ({
  ...{ id, title: noWords(), instruction: noWords(), say: noWords(), prompt: noWords() },
  drawing: 'SPEAK',
});
