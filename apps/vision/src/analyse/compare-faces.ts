import { listLatest } from '@visavis/domain/analysis/open-analyses';
import type { Analysis } from '@visavis/domain/analysis/analysis';
import type { COMPARED_WITH } from '@visavis/domain/analysis/findings';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { SnapshotId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import { compareFaces as compare } from '@visavis/vision/faces/compare';
import { describeComparison } from '@visavis/vision/faces/describe-comparison';
import type { Target } from './in-hand.ts';
import { keepAnalysis } from './keep-analysis.ts';
import type { Workshop } from './workshop.ts';

type Partner = {
  readonly analysis: Analysis;
  readonly comparedWith: (typeof COMPARED_WITH)[number];
};

/**
 * Holds the face of an analysis that has just come against those that are known: the document's
 * portrait, another one of the session, and the one of the customer's earlier session.
 */
export async function compareFaces(workshop: Workshop, target: Target, kase: Case): Promise<void> {
  const session = getSession(kase, target.sessionId);
  const mine = session.analyses.findLast(
    ({ snapshots, kind, failure }) =>
      snapshots[0] === target.snapshotId && kind !== 'COMPARISON' && !failure,
  );
  const face = mine && (await workshop.embeddings.find(mine));
  if (!mine || !face) return;
  for (const { analysis, comparedWith } of listPartners(kase, session, mine)) {
    const startedAt = performance.now();
    const other = await workshop.embeddings.find(analysis);
    if (!other) continue;
    const comparison = compare(face, other);
    const { rule, models } = comparison;
    const snapshots = [target.snapshotId, analysis.snapshots[0] as SnapshotId];
    const about = { kind: 'COMPARISON', snapshots, stepId: mine.stepId } as const;
    await keepAnalysis(workshop, target, about, {
      findings: [describeComparison(comparison, comparedWith)],
      models,
      rule: { name: rule.name, version: rule.version },
      tookMs: Math.round(performance.now() - startedAt),
      measured: { comparison, analyses: [mine.id, analysis.id] },
      crops: [],
    });
  }
}

function listPartners(kase: Case, session: Session, mine: Analysis): readonly Partner[] {
  const faces = withFace(session, 'FACE').filter((one) => one !== mine);
  const last = faces.findLast(isPlain) ?? faces.at(-1);
  if (mine.kind === 'DOCUMENT') return last ? [{ analysis: last, comparedWith: 'PORTRAIT' }] : [];
  const [portrait] = withFace(session, 'DOCUMENT').toReversed();
  const [first] = faces;
  const earlier = kase.sessions
    .slice(0, kase.sessions.indexOf(session))
    .flatMap((one) => withFace(one, 'FACE'))
    .at(-1);
  return [
    ...(portrait ? [{ analysis: portrait, comparedWith: 'PORTRAIT' as const }] : []),
    ...(first ? [{ analysis: first, comparedWith: 'SESSION' as const }] : []),
    ...(earlier ? [{ analysis: earlier, comparedWith: 'EARLIER' as const }] : []),
  ];
}

/** From the front, and nothing else to be said against it: a gesture or a profile compares badly. */
const isPlain = ({ findings }: Analysis): boolean =>
  findings.every(({ code, level }) => level === 'GOOD' && code !== 'FACE_TURNED');

/** The last good word of each step that shows a face. */
const withFace = (session: Session, kind: 'FACE' | 'DOCUMENT'): readonly Analysis[] =>
  listLatest(session).filter(
    (analysis) =>
      analysis.kind === kind &&
      analysis.crops.some(({ what }) => what === (kind === 'FACE' ? 'FACE' : 'PORTRAIT')),
  );
