import type { Actor } from '@visavis/domain/access/access';
import { addAnalysis, failAnalysis } from '@visavis/domain/analysis/add-analysis';
import type { Declared } from '@visavis/domain/case/case';
import type { AnalysisId, Instant, SnapshotId, StepId } from '@visavis/domain/ids';
import type { ScriptStep } from '@visavis/domain/procedure/script';
import type { EvidenceRef } from '@visavis/domain/session/session';
import { SESSION, type Chronicle } from './chronicle.ts';

type Made = Parameters<typeof addAnalysis>[2];

const VISION: Actor = { kind: 'SYSTEM', part: 'VISION' };

const model = (name: string, digit: string) => ({ name, sha256: digit.repeat(64) });
const DETECTOR = model('scrfd-10g', '1');
const EMBEDDING = model('arcface-r100', '2');
const READER = model('ocr-b-cells', '3');

/** What an analysis is made from: about which picture of which step, and where its files lie. */
type Looked = {
  readonly id: AnalysisId;
  readonly snapshot: SnapshotId;
  readonly stepId: StepId;
  readonly at: Instant;
  readonly detail: EvidenceRef;
  readonly crop: EvidenceRef;
};

const common = ({ id, snapshot, stepId, at, detail }: Looked) => ({
  ...{ id, snapshots: [snapshot], stepId, at, detail },
});
const AREA = { leftPx: 420, topPx: 160, widthPx: 300, heightPx: 360 };

/** A clear face, which is seen a little dark. */
const aFaceLook = (looked: Looked): Made => ({
  ...common(looked),
  ...{ kind: 'FACE', tookMs: 412, models: [DETECTOR], rule: { name: 'face-quality', version: 2 } },
  findings: [{ code: 'FACE_DARK', level: 'LOOK', values: { mean: 58.25, clippedLow: 0.04 } }],
  crops: [{ what: 'FACE', of: looked.snapshot, area: AREA, evidence: looked.crop }],
});

/** A card whose number differs from the declared one, and whose zone has a wrong check digit. */
const aDocumentLook = (looked: Looked, declared: Declared): Made => ({
  ...common(looked),
  ...{ kind: 'DOCUMENT', tookMs: 903, models: [READER], rule: { name: 'document', version: 3 } },
  findings: [
    { code: 'MRZ_CHECK_DIGIT', level: 'STOP', values: { field: 'documentNumber' } },
    { code: 'FIELD_CHANGED', level: 'STOP', values: { field: 'documentNumber' } },
    { code: 'DOCUMENT_CLEAR', level: 'GOOD', values: { sharpness: 0.813 } },
  ],
  reading: {
    format: 'TD1',
    lines: ['IDGRCZZ99900123<<<<<<<<<<<<<<<', '8504120F3001018GRC<<<<<<<<<<<4'],
    fields: [
      {
        ...{ field: 'documentNumber', status: 'CHANGED', declared: declared.documentNumber },
        mrz: 'ZZ9990012',
      },
      {
        ...{ field: 'familyName', status: 'MATCH', declared: declared.familyName },
        ...{ mrz: 'PAPADOPOULOU', visual: declared.familyName },
      },
    ],
  },
  crops: [{ what: 'PORTRAIT', of: looked.snapshot, area: AREA, evidence: looked.crop }],
});

/** The document's portrait beside the customer's face. */
const aComparison = (looked: Looked, face: SnapshotId): Made => ({
  ...common(looked),
  ...{ kind: 'COMPARISON', snapshots: [looked.snapshot, face], tookMs: 3, crops: [] },
  ...{ models: [DETECTOR, EMBEDDING], rule: { name: 'face-match', version: 4 } },
  findings: [
    { code: 'FACES_UNSURE', level: 'LOOK', values: { with: 'PORTRAIT', similarity: 0.4312 } },
  ],
});

/** What was seen of the stream as a whole; it belongs to no step. */
const aStreamLook = ({ id, at }: Pick<Looked, 'id' | 'at'>): Made => ({
  ...{ id, at, kind: 'INJECTION', snapshots: [], tookMs: 88, models: [], crops: [] },
  rule: { name: 'injection', version: 1 },
  findings: [{ code: 'STREAM_CLEAR', level: 'GOOD', values: { frames: 240 } }],
});

/**
 * Has software look at a picture of a step. A document's second side comes to nothing, because nobody
 * was there to look; of the first it doubts the number, and gives the id of that analysis.
 */
export function lookAt(
  tale: Chronicle,
  { id: stepId, kind }: Pick<ScriptStep, 'id' | 'kind'>,
  snapshot: SnapshotId,
  bytes: Buffer,
): AnalysisId | undefined {
  const file = (key: string) => tale.keep(`${key}-${tale.pictures}`, 'application/json', bytes);
  const look = () => ({ snapshot, stepId, detail: file('detail'), crop: file('crop'), ...made() });
  const made = () => ({ id: tale.newId() as string as AnalysisId, at: tale.now() });
  const add = (analysis: Made) => tale.do(VISION, (kase) => addAnalysis(kase, SESSION, analysis));
  const { analyses } = tale.session();
  if (kind === 'FACE') {
    add(aFaceLook(look()));
    return undefined;
  }
  if (analyses.some((one) => one.kind === 'DOCUMENT')) {
    const failed = { kind: 'DOCUMENT', snapshots: [snapshot], stepId, tookMs: 0 } as const;
    tale.do(VISION, (kase) =>
      failAnalysis(kase, SESSION, { ...failed, ...made(), failure: 'UNAVAILABLE' }),
    );
    return undefined;
  }
  const doubted = look();
  tale.do(VISION, (kase) => addAnalysis(kase, SESSION, aDocumentLook(doubted, kase.declared)));
  const [face = snapshot] = analyses.flatMap(({ snapshots }) => snapshots);
  add(aComparison(look(), face));
  add(aStreamLook(made()));
  return doubted.id;
}
