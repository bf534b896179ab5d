import type { SessionId } from '@visavis/domain/ids';
import type { DocumentModel, FeatureSelection } from '@visavis/domain/procedure/document-model';
import { isAdmissible } from '@visavis/domain/procedure/draw-features';
import type { Procedure } from '@visavis/domain/procedure/procedure';
import { listUnpassed } from '@visavis/domain/procedure/progress';
import { listScript } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';
import { findInAnalysis } from './analysis-rules.ts';
import { fault, type Fault } from './finding.ts';

/** What keeps a session of a procedure from ever being approved, as far as its rules can tell. */
export const findUnreachable = (procedure: Procedure): readonly Fault[] => [
  ...findInSteps(procedure),
  ...findInDocuments(procedure),
  ...findInLimits(procedure),
  ...findInAnalysis(procedure),
  ...findOpenAtTheEnd(procedure),
];

function findInSteps({ steps }: Procedure): readonly Fault[] {
  const faults = steps.flatMap((step, index): readonly Fault[] => {
    if (!('pool' in step) || !step.pool) return [];
    const { pool, draw = 1 } = step;
    if (draw <= pool.length) return [];
    return [fault(['steps', index, 'draw'], 'POOL_TOO_SMALL', { draw, pool: pool.length })];
  });
  const codes = steps.filter(({ kind }) => kind === 'ONE_TIME_CODE');
  const unread = steps.flatMap(({ kind, mandatory }, index) =>
    kind === 'DIGITAL_DOCUMENT' && mandatory ? [fault(['steps', index], 'NO_PROVIDER')] : [],
  );
  return [
    ...faults,
    ...unread,
    ...(steps.some(({ mandatory }) => mandatory) ? [] : [fault(['steps'], 'NOTHING_MANDATORY')]),
    ...(codes.length > 1 ? [fault(['steps'], 'TWO_CODES')] : []),
  ];
}

function findInDocuments({ steps, documents }: Procedure): readonly Fault[] {
  const index = steps.findIndex(({ kind }) => kind === 'SECURITY_FEATURE');
  if (index < 0) return documents ? [fault(['documents'], 'FEATURES_UNDRAWN')] : [];
  if (!documents) return [fault(['steps', index], 'NO_DOCUMENTS')];
  const { models, selection } = documents;
  const admitted = models.filter((model) => isAdmissible(model, selection));
  if (admitted.length === 0) return [fault(['documents', 'models'], 'NO_DOCUMENT_FITS')];
  if (selection.substitutes > 0 && !admitted.some((model) => canSpareAny(model, selection)))
    return [fault(['documents', 'models'], 'NO_SUBSTITUTES')];
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
    faults.push(fault(['tries', 'perCase'], 'CASE_TRIES'));
  const asked = new Set(consents.map(({ purpose }) => purpose));
  if (asked.size < consents.length) faults.push(fault(['consents'], 'CONSENT_TWICE'));
  const needed = ['CALL', 'RECORDING'] as const;
  const withPictures = steps.some(({ snapshots }) => snapshots > 0) ? (['SNAPSHOTS'] as const) : [];
  for (const purpose of [...needed, ...withPictures])
    if (!asked.has(purpose)) faults.push(fault(['consents'], 'CONSENT_MISSING', { purpose }));
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
    const place = model ? ['documents', 'models', index] : ['steps'];
    return [
      ...doubles.map(({ id }) => fault(place, 'STEP_TWICE', { id })),
      ...open.map(({ id }) => fault(place, 'STAYS_OPEN', { id })),
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
    faceSheets: [],
    lightChecks: [],
  },
  ...{ lapsedOffers: [], visits: [], breaks: [], recordings: [], exports: [] },
});
