import type { Procedure, Step } from '../procedure/procedure.ts';
import { aFeature, aModel, aSelection, aStep, aVariant } from './a-document.ts';
import { aProcedure } from './a-procedure.ts';

const SOURCE = aSelection().source;
const pool = (...ids: readonly string[]) => ids.map(aVariant);

const STEPS: readonly Step[] = [
  { ...aStep('consent'), kind: 'CONSENT' },
  { ...aStep('statement', { shuffle: 'talk' }), kind: 'STATEMENT' },
  { ...aStep('occasion', { shuffle: 'talk' }), kind: 'OCCASION' },
  {
    ...aStep('question', { shuffle: 'talk' }),
    kind: 'QUESTION',
    pool: [{ ...aVariant('birthday'), compareWith: 'birthDate' }, ...pool('home', 'product')],
    draw: 2,
  },
  { ...aStep('face', { snapshots: 1 }), kind: 'FACE', pose: 'FRONT' },
  { ...aStep('gesture', { snapshots: 1 }), kind: 'LIVENESS', pool: pool('nod', 'smile', 'wave') },
  {
    ...aStep('front', { snapshots: 1 }),
    ...{ kind: 'DOCUMENT', side: 'FRONT', fields: ['documentNumber'] },
  },
  { ...aStep('back'), kind: 'DOCUMENT', side: 'BACK' },
  { ...aStep('feature', { dwellMs: 2000 }), kind: 'SECURITY_FEATURE' },
  { ...aStep('tilt'), kind: 'MOVEMENT', pool: pool('sides', 'up', 'turn') },
  { ...aStep('zone', { forDocuments: ['a-model'] }), kind: 'STATEMENT' },
  { ...aStep('read'), kind: 'READ_BACK', what: 'CHARACTERS', count: 5 },
  { ...aStep('serial'), kind: 'READ_BACK', what: 'SERIAL_NUMBER' },
  { ...aStep('code'), kind: 'ONE_TIME_CODE' },
  { ...aStep('data'), kind: 'DATA_CONFIRMATION', fields: ['familyName', 'address'] },
  { ...aStep('register'), kind: 'EXTERNAL_CHECK', register: 'tax-office', mustBePositive: true },
  { ...aStep('wallet', { mandatory: false }), kind: 'DIGITAL_DOCUMENT', providers: ['a-wallet'] },
  { ...aStep('note', { mandatory: false }), kind: 'NOTE' },
];

/** A second document: one side, and just enough features to be admitted. */
const OTHER = aModel({
  id: 'other-model',
  country: 'POL',
  sides: ['FRONT'],
  features: [
    aFeature('star'),
    aFeature('ink', { category: 'SECURITY_PRINTING' }),
    aFeature('card', { category: 'MATERIAL', isOpticallyVariable: false }),
  ],
});

/** A procedure for tests with a step of every kind, lots, documents and limits. */
export const aFullProcedure = (over: Partial<Procedure> = {}): Procedure =>
  aProcedure({
    id: 'a-full-procedure',
    steps: STEPS,
    documents: { models: [aModel(), OTHER], selection: aSelection() },
    tries: { perStep: 3, perCase: 6, source: SOURCE },
    interruption: { resumeWithinMs: 0 },
    ...over,
  });
