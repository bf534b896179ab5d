import type { AnalysisId, SnapshotId } from '@visavis/domain/ids';
import { AT } from '@visavis/domain/testing/a-case';
import * as analyses from '../session/analyses.ts';
import type { Agent } from '../session/lead.ts';
import { as, CASE, SESSION, world, type System, type UseCase } from './untouched-world.ts';

const PLACE = { caseId: CASE, sessionId: SESSION };
const SNAPSHOT = 'a-snapshot' as SnapshotId;
const ID = 'an-analysis' as AnalysisId;
const about = { id: ID, kind: 'FACE', snapshots: [SNAPSHOT], at: AT, tookMs: 1 } as const;

/** Every use case of what software says of snapshots, with the action that it asks for. */
export const ACTS_ON_ANALYSES: readonly UseCase[] = [
  [
    'addAnalysis',
    'analysis:make',
    (actor) =>
      analyses.addAnalysis(world, as<System>(actor), PLACE, {
        ...about,
        ...{ models: [], rule: { name: 'quality', version: 1 }, findings: [], crops: [] },
      }),
  ],
  [
    'failAnalysis',
    'analysis:make',
    (actor) =>
      analyses.failAnalysis(world, as<System>(actor), PLACE, { ...about, failure: 'POISON' }),
  ],
  [
    'noteUnavailable',
    'analysis:make',
    (actor) => analyses.noteUnavailable(world, as<System>(actor), PLACE, SNAPSHOT),
  ],
  [
    'judgeAnalysis',
    'analysis:judge',
    (actor) =>
      analyses.judgeAnalysis(world, as<Agent>(actor), SESSION, { analysisId: ID, agrees: true }),
  ],
];
