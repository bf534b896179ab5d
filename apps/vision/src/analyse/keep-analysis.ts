import type { Analysis, AnalysisKind } from '@visavis/domain/analysis/analysis';
import type { Case } from '@visavis/domain/case/case';
import type { AnalysisId, SnapshotId, StepId } from '@visavis/domain/ids';
import { addAnalysis } from '@visavis/use-cases/session/analyses';
import type { LookMade } from '../threads/orders.ts';
import type { Target } from './in-hand.ts';
import { VISION, type Workshop } from './workshop.ts';

export type About = {
  readonly kind: AnalysisKind;
  readonly snapshots: readonly SnapshotId[];
  readonly stepId?: StepId | undefined;
};

/** Stores what was measured and cut out, sealed, and keeps the analysis with the session. */
export async function keepAnalysis(
  { ports, evidence, embeddings }: Pick<Workshop, 'ports' | 'evidence' | 'embeddings'>,
  target: Pick<Target, 'caseId' | 'sessionId'>,
  { kind, snapshots, stepId }: About,
  made: LookMade,
): Promise<Case> {
  const { caseId } = target;
  const { findings, models, rule, tookMs, reading, embedding, measured } = made;
  const id = ports.chance.id() as AnalysisId;
  const detail = Buffer.from(JSON.stringify({ kind, rule, models, findings, measured, embedding }));
  const [stored, ...crops] = await Promise.all([
    evidence.put(caseId, 'ANALYSIS', 'application/json', detail),
    ...made.crops.map(({ png }) => evidence.put(caseId, 'ANALYSIS', 'image/png', png)),
  ]);
  const analysis: Analysis = {
    ...{ id, kind, snapshots, at: ports.clock.now(), tookMs, models: models.map(nameOf), rule },
    ...(stepId ? { stepId } : {}),
    findings,
    ...(reading ? { reading } : {}),
    detail: stored,
    crops: made.crops.map(({ what, area }, index) => {
      const file = crops[index];
      if (!file || !snapshots[0]) throw new Error('A part of a picture was not stored');
      return { what, of: snapshots[0], area, evidence: file };
    }),
  };
  const kase = await addAnalysis(ports, VISION, target, analysis);
  embeddings.remember(id, embedding);
  return kase;
}

const nameOf = ({ name, sha256 }: Analysis['models'][number]) => ({ name, sha256 });
