import type { AnalysisView } from '@visavis/contract/analyses';
import type { LedSession } from '@visavis/contract/staff';
import { Moment } from '@visavis/ui/moment';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { useLocal } from '../local-text.tsx';
import { useFindingWords } from './finding-words.ts';
import { Judging } from './judging.tsx';
import { SIGNAL_OF } from './level-signal.ts';
import type { MachineCommands } from './machine-commands.ts';
import { isOfLight } from './machine-order.ts';
import { Measured } from './measured.tsx';
import { picturesOf } from './seen-pictures.ts';
import { SeenPicturesRow } from './seen-pictures-row.tsx';

type AnalysisItemProps = {
  readonly session: LedSession;
  readonly analysis: AnalysisView;
  readonly commands: MachineCommands;
  /** Whether the keys judge this one. */
  readonly hasKeys: boolean;
};

/** One analysis: what it says, the pictures that it looked at, what was measured, what the agent says. */
export function AnalysisItem({ session, analysis, commands, hasKeys }: AnalysisItemProps) {
  const t = useTranslations('analysis');
  const local = useLocal();
  const words = useFindingWords();
  const step = session.steps.find(({ id }) => id === analysis.stepId);
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="font-semibold">
          {isOfLight(analysis) ? t('lightCheck') : t(`kind.${analysis.kind}`)}
          {step ? <span className="font-normal text-ink-soft"> · {local(step.title)}</span> : null}
        </h3>
        <span className="text-small whitespace-nowrap text-ink-soft">
          <Moment at={analysis.at} style="clock" />
        </span>
      </div>
      {analysis.failure ? <p className="prose-words">{t(`failure.${analysis.failure}`)}</p> : null}
      <ul className="flex flex-col gap-0.5">
        {analysis.findings.map((finding) => (
          <li key={words(finding)} className="flex items-start gap-2">
            <span className="pt-0.5">
              <SignalIcon kind={SIGNAL_OF[finding.level]} />
            </span>
            <span className="prose-words">
              <span className="sr-only">{t(`level.${finding.level}`)}: </span>
              {words(finding)}
            </span>
          </li>
        ))}
      </ul>
      <SeenPicturesRow
        pictures={picturesOf(analysis, session.analyses)}
        commands={commands}
        size="LARGE"
      />
      {mayJudge(session, analysis) ? (
        <Judging {...{ analysis, hasKeys }} judge={commands.judge} />
      ) : null}
      {analysis.failure ? null : <Measured analysis={analysis} />}
    </li>
  );
}

/** What failed can be done by hand only where the procedure asks for it and allows that. */
export const mayJudge = (
  { openAnalyses }: Pick<LedSession, 'openAnalyses'>,
  { id, failure, judgement }: AnalysisView,
): boolean =>
  !failure || judgement !== null || openAnalyses.some(({ analysisId }) => analysisId === id);
