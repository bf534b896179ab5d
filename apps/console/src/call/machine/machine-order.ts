import type { AnalysisView } from '@visavis/contract/analyses';
import type { SnapshotId, StepId } from '@visavis/domain/ids';

export type FoundView = AnalysisView['findings'][number];
export type Level = AnalysisView['level'];

/** A finding, and the analysis that it belongs to. */
export type Found = { readonly analysis: AnalysisView; readonly finding: FoundView };

const WEIGHTS = { STOP: 0, LOOK: 1, GOOD: 2 } as const satisfies Record<Level, number>;

export const isOverruled = ({ judgement }: AnalysisView): boolean => judgement?.agrees === false;

/** Whether it troubles, and the agent has said nothing of it yet. */
export const isOpen = ({ judgement, failure, level }: AnalysisView): boolean =>
  judgement === null && (failure !== null || level !== 'GOOD');

/** Whether it says how the face answered the light of the customer's screen. */
export const isOfLight = ({ rule }: Pick<AnalysisView, 'rule'>): boolean => rule.name === 'light';

const subjectOf = ({ kind, stepId, rule, findings }: AnalysisView): string =>
  [kind, stepId ?? '', rule.name, String(findings[0]?.values['with'] ?? '')].join(' ');

/**
 * The newest result of each step and kind, of comparisons of each that was compared with: a better
 * picture takes back what a worse one showed. A failure stands until there is a result.
 */
export function latestOf(analyses: readonly AnalysisView[]): readonly AnalysisView[] {
  const newest = analyses.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const latest = new Map<string, AnalysisView>();
  for (const analysis of newest) {
    const subject = subjectOf(analysis);
    if (!latest.has(subject)) latest.set(subject, analysis);
  }
  return [...latest.values()].filter(
    ({ failure, kind, stepId }) =>
      !failure || !newest.some((one) => one.kind === kind && one.stepId === stepId && !one.failure),
  );
}

const weightOf = (analysis: AnalysisView): number =>
  isOverruled(analysis) ? 3 : WEIGHTS[analysis.failure ? 'LOOK' : analysis.level];

/** What is worst and not yet judged stands first; what the agent overruled last. */
export const worstAnalysesFirst = (analyses: readonly AnalysisView[]): readonly AnalysisView[] =>
  latestOf(analyses).toSorted((one, other) => weightOf(one) - weightOf(other));

/** What was found about a step, the worst first. What the agent overruled is no longer among it. */
export const findingsOfStep = (
  analyses: readonly AnalysisView[],
  stepId: StepId,
): readonly Found[] =>
  latestOf(analyses)
    .filter((analysis) => analysis.stepId === stepId && !isOverruled(analysis))
    .flatMap((analysis) => analysis.findings.map((finding) => ({ analysis, finding })))
    .toSorted((one, other) => WEIGHTS[one.finding.level] - WEIGHTS[other.finding.level]);

/** A room that is too bright for a light check speaks neither for the customer nor against them. */
const isLightUntold = (analysis: AnalysisView): boolean =>
  isOfLight(analysis) && analysis.findings.every(({ code }) => code === 'STREAM_CANT_TELL');

const streamAnalyses = (analyses: readonly AnalysisView[]): readonly AnalysisView[] =>
  latestOf(analyses).filter(
    (analysis) => analysis.kind === 'INJECTION' && !analysis.failure && !isLightUntold(analysis),
  );

/** Why the light over the stream is not green, the worst first. */
export const lightReasons = (analyses: readonly AnalysisView[]): readonly FoundView[] =>
  streamAnalyses(analyses)
    .filter((analysis) => !isOverruled(analysis))
    .flatMap(({ findings }) => findings.filter(({ level }) => level !== 'GOOD'))
    .toSorted((one, other) => WEIGHTS[one.level] - WEIGHTS[other.level]);

/** The traffic light over what was seen of the stream; null where nothing was looked at. */
export function lightOf(analyses: readonly AnalysisView[]): Level | null {
  const seen = streamAnalyses(analyses);
  if (seen.length === 0) return null;
  const open = seen.filter((analysis) => !isOverruled(analysis)).map(({ level }) => level);
  return open.toSorted((one, other) => WEIGHTS[one] - WEIGHTS[other])[0] ?? 'GOOD';
}

/** Whether a snapshot of the step is being looked at now. */
export const isWaiting = (
  session: {
    readonly snapshots: readonly { readonly id: SnapshotId; readonly stepId: StepId | null }[];
    readonly analysing: readonly SnapshotId[];
  },
  stepId: StepId,
): boolean =>
  session.snapshots.some((one) => one.stepId === stepId && session.analysing.includes(one.id));
