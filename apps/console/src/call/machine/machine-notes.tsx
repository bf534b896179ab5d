import type { AnalysisView } from '@visavis/contract/analyses';
import type { LedSession } from '@visavis/contract/staff';
import { LINK_LOOK } from '@visavis/ui/button-look';
import { KeyHint } from '@visavis/ui/key-hint';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { LedStep } from '../step-course.ts';
import { useFindingWords } from './finding-words.ts';
import { SIGNAL_OF } from './level-signal.ts';
import type { MachineCommands } from './machine-commands.ts';
import { findingsOfStep, isWaiting, latestOf, type Found } from './machine-order.ts';
import { ReadingTable } from './reading-table.tsx';
import { picturesOf } from './seen-pictures.ts';
import { SeenPicturesRow } from './seen-pictures-row.tsx';

type MachineNotesProps = {
  readonly session: LedSession;
  readonly step: LedStep;
  readonly machine: MachineAccess;
};

/** The way from a step to everything that the machine said. */
export type MachineAccess = {
  readonly onOpen: () => void;
  readonly commands: Pick<MachineCommands, 'readCrop' | 'readSnapshot'>;
};

/** As many as fit beside a step on a small screen; the rest is a key away. */
const MOST_LINES = 4;

/** Beside the step, what the machine saw in its pictures: what troubles, and how much is in order. */
export function MachineNotes({ session, step, machine }: MachineNotesProps) {
  const t = useTranslations('analysis');
  const { analyses } = session;
  const waiting = isWaiting(session, step.id);
  const found = findingsOfStep(analyses, step.id);
  const ofStep = latestOf(analyses).filter(({ stepId }) => stepId === step.id);
  const failed = ofStep.find(({ failure }) => failure)?.failure;
  const reading = ofStep.find((analysis) => analysis.reading)?.reading;
  const shown = found.map(({ analysis }) => analysis).find(needsPicture);
  if (ofStep.length === 0 && !waiting) return null;
  return (
    <section
      aria-label={t('title')}
      className="flex flex-col gap-1 rounded-md border border-line px-3 py-2"
    >
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="text-small font-semibold text-ink-soft">{t('title')}</h3>
        <button type="button" aria-keyshortcuts="a" className={LINK_LOOK} onClick={machine.onOpen}>
          {t('open')} <KeyHint>A</KeyHint>
        </button>
      </div>
      {waiting ? <p className="text-ink-soft">{t('waiting')}</p> : null}
      {failed ? <p className="prose-words text-ink-soft">{t(`failure.${failed}`)}</p> : null}
      <Lines found={found} />
      {shown ? (
        <SeenPicturesRow
          pictures={picturesOf(shown, analyses)}
          commands={machine.commands}
          size="SMALL"
        />
      ) : null}
      {reading ? <ReadingTable reading={reading} /> : null}
    </section>
  );
}

/** Where the faces may be two people's the agent sees both at once; all other pictures are a key away. */
const needsPicture = ({ kind, level }: AnalysisView): boolean =>
  kind === 'COMPARISON' && level !== 'GOOD';

function Lines({ found }: { readonly found: readonly Found[] }) {
  const t = useTranslations('analysis');
  const words = useFindingWords();
  const troubling = found.filter(({ finding }) => finding.level !== 'GOOD');
  const good = found.length - troubling.length;
  return (
    <ul className="flex flex-col gap-0.5">
      {troubling.slice(0, MOST_LINES).map(({ analysis, finding }) => (
        <li key={`${analysis.id} ${words(finding)}`} className="flex items-start gap-2">
          <span className="pt-0.5">
            <SignalIcon kind={SIGNAL_OF[finding.level]} />
          </span>
          <span className="prose-words">
            <span className="sr-only">{t(`level.${finding.level}`)}: </span>
            {words(finding)}
          </span>
        </li>
      ))}
      {good > 0 ? (
        <li className="flex items-center gap-2">
          <SignalIcon kind="verified" />
          {t('good', { count: good })}
        </li>
      ) : null}
    </ul>
  );
}
