import { listAnalysisFiles } from '../analysis/analysis.ts';
import type { Case } from '../case/case.ts';
import type { EvidenceRef } from './session.ts';

/** Every file that a case names. */
export const listEvidence = ({ sessions }: Case): readonly EvidenceRef[] =>
  sessions.flatMap(({ recordings, snapshots, analyses, exports }) => [
    ...recordings.flatMap(({ raw, head, thumbnails }) => [
      raw,
      head,
      ...(thumbnails ? [thumbnails.sheet] : []),
    ]),
    ...snapshots.map(({ evidence }) => evidence),
    ...analyses.flatMap(listAnalysisFiles),
    ...exports.flatMap(({ file }) => (file ? [file] : [])),
  ]);
