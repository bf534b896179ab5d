import type { SessionId } from '@visavis/domain/ids';
import type { DocumentModel, FeatureSelection } from '@visavis/domain/procedure/document-model';
import { isAdmissible } from '@visavis/domain/procedure/draw-features';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listUnpassed } from '@visavis/domain/procedure/progress';
import { listScript } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';
import { writePath, type Fault } from './finding.ts';

/** What keeps a session of a procedure from ever being approved, as far as its rules can tell. */
export const findUnreachable = (procedure: Procedure): readonly Fault[] => [
  ...findInSteps(procedure),
  ...findInDocuments(procedure),
  ...findInLimits(procedure),
  ...findOpenAtTheEnd(procedure),
];

function findInSteps({ steps }: Procedure): readonly Fault[] {
  const faults = steps.flatMap((step, index): readonly Fault[] => {
    if (!('pool' in step) || !step.pool) return [];
    const { pool, draw = 1 } = step;
    if (draw <= pool.length) return [];
    const path = writePath(['steps', index, 'draw']);
    return [{ path, text: `draws ${draw} from a pool of ${pool.length}` }];
  });
  const codes = steps.filter(({ kind }) => kind === 'ONE_TIME_CODE');
  return [
    ...faults,
    ...(steps.some(({ mandatory }) => mandatory)
      ? []
      : [{ path: 'steps', text: 'none is mandatory: an approval would rest on nothing' }]),
    ...(codes.length > 1
      ? [{ path: 'steps', text: 'two ask for a one-time code; a session has one' }]
      : []),
  ];
}

function findInDocuments({ steps, documents }: Procedure): readonly Fault[] {
  const index = steps.findIndex(({ kind }) => kind === 'SECURITY_FEATURE');
  if (index < 0)
    return documents ? [{ path: 'documents', text: 'no step draws their features' }] : [];
  if (!documents)
    return [{ path: writePath(['steps', index]), text: 'has no documents to draw features from' }];
  const { models, selection } = documents;
  const admitted = models.filter((model) => isAdmissible(model, selection));
  if (admitted.length === 0)
    return [{ path: 'documents.models', text: 'none has the features that the rule asks for' }];
  if (selection.substitutes > 0 && !admitted.some((model) => canSpareAny(model, selection)))
    return [{ path: 'documents.models', text: 'none has a substitute for each of its features' }];
  return [];
}

/** Whether the rule can be kept without any one of the features, should that one not be checkable. */
const canSpareAny = (model: DocumentModel, selection: FeatureSelection): boolean =>
  model.features.every((feature) => {
    const features = model.features.filter((other) => other !== feature);
    return isAdmissible({ ...model, features }, selection);
  });

function findInLimits({ tries, consents, steps }: Procedure): readonly Fault[] {
  const faults: Fault[] = [];
  if (tries && tries.perCase < tries.perStep)
    faults.push({ path: 'tries.perCase', text: 'is less than what one step may take' });
  const asked = new Set(consents.map(({ purpose }) => purpose));
  if (asked.size < consents.length)
    faults.push({ path: 'consents', text: 'one purpose is asked for twice' });
  const needed = ['CALL', 'RECORDING'] as const;
  const withPictures = steps.some(({ snapshots }) => snapshots > 0) ? (['SNAPSHOTS'] as const) : [];
  for (const purpose of [...needed, ...withPictures])
    if (!asked.has(purpose))
      faults.push({ path: 'consents', text: `nobody is asked for ${purpose}, and it is done` });
  return faults;
}

/** Answers every step of a session with *passed* and asks what still stands before an approval. */
function findOpenAtTheEnd(procedure: Procedure): readonly Fault[] {
  const { models = [], selection } = procedure.documents ?? {};
  const shown = models.flatMap((model, index) =>
    selection && isAdmissible(model, selection) ? [{ model, index }] : [],
  );
  const ends = shown.length > 0 ? shown : [{ model: undefined, index: 0 }];
  return ends.flatMap(({ model, index }) => {
    const session = aSessionWith(model);
    const script = listScript(procedure, session);
    const doubles = script.filter(({ id }, at) => script.findIndex((s) => s.id === id) !== at);
    const at = new Date(0).toISOString();
    const steps = script.map(({ id }) => ({ stepId: id, result: 'PASSED' as const, at }));
    const open = listUnpassed(procedure, { ...session, steps });
    const path = model ? writePath(['documents', 'models', index]) : 'steps';
    return [
      ...doubles.map(({ id }) => ({ path, text: `two steps of a session are called ${id}` })),
      ...open.map(({ id }) => ({ path, text: `step ${id} stays open whatever is answered` })),
    ];
  });
}

const aSessionWith = (model: DocumentModel | undefined): Session => ({
  id: 'check' as SessionId,
  state: 'LIVE',
  queuedAt: new Date(0).toISOString(),
  ...(model ? { document: { id: model.id, version: model.version } } : {}),
  ...{
    steps: [],
    snapshots: [],
    analyses: [],
    notes: [],
    signals: [],
    chat: [],
    holds: [],
    flags: [],
  },
  ...{ lapsedOffers: [], visits: [], breaks: [], recordings: [], exports: [] },
});
