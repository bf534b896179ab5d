import type { AnalysisView } from '@visavis/contract/analyses';
import type { AnalysisId, SnapshotId } from '@visavis/domain/ids';

/** A picture that an analysis rests on: a part that software cut out, or the whole of what was taken. */
export type SeenPicture =
  | {
      readonly kind: 'CROP';
      readonly analysisId: AnalysisId;
      readonly crop: number;
      readonly what: AnalysisView['crops'][number]['what'];
    }
  | { readonly kind: 'SNAPSHOT'; readonly id: SnapshotId };

/**
 * What the agent must see to judge an analysis: what it cut out itself; of a comparison the two faces,
 * as the looks at their pictures cut them out; else the picture that it is about.
 */
export function picturesOf(
  analysis: AnalysisView,
  analyses: readonly AnalysisView[],
): readonly SeenPicture[] {
  if (analysis.kind === 'COMPARISON') return comparedFaces(analysis, analyses);
  const own = cropsOf(analysis);
  if (own.length > 0) return own;
  const [about] = analysis.snapshots;
  return about ? [{ kind: 'SNAPSHOT', id: about }] : [];
}

const cropsOf = ({ id, crops }: AnalysisView): readonly SeenPicture[] =>
  crops.map(({ what }, crop) => ({ kind: 'CROP', analysisId: id, crop, what }));

function comparedFaces(
  { snapshots }: AnalysisView,
  analyses: readonly AnalysisView[],
): readonly SeenPicture[] {
  return snapshots.map((id) => {
    const look = analyses.find(({ crops }) => crops.some(({ of }) => of === id));
    const [face] = look ? cropsOf(look) : [];
    return face ?? { kind: 'SNAPSHOT', id };
  });
}
