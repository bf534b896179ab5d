import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { LINK_LOOK } from '@visavis/ui/button-look';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { useLocal } from '../local-text.tsx';
import { useFindingWords } from './finding-words.ts';

type OpenAnalysesProps = {
  readonly session: LedSession;
  readonly onGo: (stepId: StepId) => void;
};
type Open = LedSession['openAnalyses'][number];

/** What the procedure wants of the machine before an approval, with a way to the step. */
export function OpenAnalyses({ session, onGo }: OpenAnalysesProps) {
  const t = useTranslations('analysis');
  const local = useLocal();
  const wordsOf = useOpenWords();
  if (session.openAnalyses.length === 0) return null;
  return (
    <section aria-labelledby="open-analyses" className="flex flex-col gap-1">
      <h3 id="open-analyses" className="font-semibold">
        {t('title')}
      </h3>
      <ul className="flex flex-col">
        {session.openAnalyses.map((open) => {
          const step = session.steps.find(({ id }) => id === open.stepId);
          return (
            <li key={wordsOf(open) + (open.stepId ?? '')} className="flex min-h-7 gap-2">
              <SignalIcon kind={open.cause === 'STANDS' ? 'stop' : 'look'} size={14} />
              {step ? (
                <button type="button" className={LINK_LOOK} onClick={() => onGo(step.id)}>
                  {local(step.title)}
                </button>
              ) : null}
              <span className="text-ink-soft">{wordsOf(open)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useOpenWords(): (open: Open) => string {
  const t = useTranslations('analysis');
  const words = useFindingWords();
  return ({ cause, kind, code, analysisId }) =>
    kind === 'FACE_SHEET'
      ? t(`sheetNeeded.${cause === 'STANDS' ? 'STANDS' : 'MISSING'}`)
      : t(`needed.${cause === 'FAILED' && analysisId ? 'BY_HAND' : cause}`, {
          kind: t(`kind.${kind}`),
          finding: code ? words({ code, values: {} }) : '',
        });
}
