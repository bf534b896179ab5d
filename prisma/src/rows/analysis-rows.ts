import type {
  Analysis,
  AnalysisCrop,
  AnalysisFailure,
  AnalysisKind,
  DocumentReading,
  Judgement,
  Model,
} from '@visavis/domain/analysis/analysis';
import type { Finding } from '@visavis/domain/analysis/findings';
import type { AnalysisId, SnapshotId, StepId } from '@visavis/domain/ids';
import type { EvidenceRef } from '@visavis/domain/session/session';
import { Prisma } from '../generated/client.ts';
import type * as Rows from '../generated/models.ts';
import { fromJson, orNull, toInstant, withoutNulls } from './columns.ts';

export const toAnalysis = (row: Rows.AnalysisModel): Analysis =>
  withoutNulls({
    id: row.id as AnalysisId,
    kind: row.kind as AnalysisKind,
    snapshots: row.snapshotIds as SnapshotId[],
    stepId: row.stepId as StepId | null,
    at: toInstant(row.at),
    tookMs: row.tookMs,
    models: fromJson<readonly Model[]>(row.models),
    rule: fromJson<Analysis['rule']>(row.rule),
    findings: fromJson<readonly Finding[]>(row.findings),
    reading: fromJson<DocumentReading | null>(row.reading),
    detail: fromJson<EvidenceRef | null>(row.detail),
    crops: fromJson<readonly AnalysisCrop[]>(row.crops),
    failure: row.failure as AnalysisFailure | null,
    judgement: fromJson<Judgement | null>(row.judgement),
  });

export const toAnalysisRow = (analysis: Analysis, position: number) => ({
  id: analysis.id,
  position,
  kind: analysis.kind,
  snapshotIds: [...analysis.snapshots],
  stepId: orNull(analysis.stepId),
  at: analysis.at,
  tookMs: analysis.tookMs,
  models: [...analysis.models],
  rule: analysis.rule,
  findings: [...analysis.findings],
  reading: asJson(analysis.reading),
  detail: analysis.detail ?? Prisma.DbNull,
  crops: [...analysis.crops],
  failure: orNull(analysis.failure),
  judgement: analysis.judgement ?? Prisma.DbNull,
});

const asJson = (reading: DocumentReading | undefined) =>
  reading ? { ...reading, lines: [...reading.lines], fields: [...reading.fields] } : Prisma.DbNull;
