import type { AnalysisView } from '@visavis/contract/analyses';
import type { LedSession } from '@visavis/contract/staff';
import { LINK_LOOK } from '@visavis/ui/button-look';
import { classNames } from '@visavis/ui/class-names';
import { KeyHint } from '@visavis/ui/key-hint';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { LedStep } from '../step-course.ts';
import { useFindingWords } from './finding-words.ts';
import { SIGNAL_OF } from './level-signal.ts';
import type { MachineCommands } from './machine-commands.ts';
import { findingsOfStep, isWaiting, latestOf } from './machine-order.ts';
import { picturesOf } from './seen-pictures.ts';
import { SeenPicturesRow } from './seen-pictures-row.tsx';
import { saidOfStep, seenAtStep, type SaidOf } from './seen-so-far.ts';

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

/** As many as have room beside a step; the rest is a key away. On a low screen the worst stands alone. */
const MOST_LINES = 4;

/** Beside the step, what the machine saw in its pictures: what troubles, and how much is in order. */
export function MachineNotes({ session, step, machine }: MachineNotesProps) {
  const t = useTranslations('analysis');
  const { analyses } = session;
  const waiting = isWaiting(session, step.id);
  const seen = seenAtStep(session, step.id);
  const ofStep = latestOf(analyses).filter(({ stepId }) => stepId === step.id);
  const failed = seen?.failure ?? ofStep.find(({ failure }) => failure)?.failure;
  const shown = findingsOfStep(analyses, step.id)
    .map(({ analysis }) => analysis)
    .find(needsPicture);
  if (ofStep.length === 0 && !waiting && !seen) return null;
  return (
    <section
      aria-label={t('title')}
      className="flex flex-col gap-1 rounded-md border border-line px-3 py-2 low:flex-row low:gap-3 low:py-1"
    >
      <div className="flex min-w-0 flex-1 items-start justify-between gap-3">
        <div className="flex min-w-0 flex-col gap-0.5">
          <h3 className="text-small font-semibold text-ink-soft low:sr-only">{t('title')}</h3>
          {waiting ? (
            <p className="text-ink-soft">{t(seen?.goesOn ? 'goesOn' : 'waiting')}</p>
          ) : null}
          {failed ? <p className="prose-words text-ink-soft">{t(`failure.${failed}`)}</p> : null}
          <Lines said={saidOfStep(session, step.id)} />
        </div>
        <button
          type="button"
          aria-keyshortcuts="a"
          className={`${LINK_LOOK} shrink-0`}
          onClick={machine.onOpen}
        >
          {t('open')} <KeyHint>A</KeyHint>
        </button>
      </div>
      {shown ? (
        <SeenPicturesRow
          pictures={picturesOf(shown, analyses)}
          commands={machine.commands}
          size="SMALL"
        />
      ) : null}
    </section>
  );
}

/** Where the faces may be two people's the agent sees both at once; all other pictures are a key away. */
const needsPicture = ({ kind, level }: AnalysisView): boolean =>
  kind === 'COMPARISON' && level !== 'GOOD';

function Lines({ said }: { readonly said: readonly SaidOf[] }) {
  const t = useTranslations('analysis');
  const words = useFindingWords();
  const troubling = said.filter(({ finding }) => finding.level !== 'GOOD');
  const good = said.length - troubling.length;
  const beyond = (shown: number) => Math.max(0, troubling.length - shown);
  return (
    <ul className="flex flex-col gap-0.5">
      {troubling.slice(0, MOST_LINES).map(({ of, finding }, index) => (
        <li
          key={`${of} ${words(finding)}`}
          className={classNames('flex items-start gap-2', index > 0 && 'low:hidden')}
        >
          <span className="pt-0.5">
            <SignalIcon kind={SIGNAL_OF[finding.level]} />
          </span>
          <span className="prose-words">
            <span className="sr-only">{t(`level.${finding.level}`)}: </span>
            {words(finding)}
            {index === 0 ? <More count={beyond(1)} look="low:inline hidden" /> : null}
            {index === MOST_LINES - 1 ? <More count={beyond(MOST_LINES)} look="" /> : null}
          </span>
        </li>
      ))}
      {good > 0 ? (
        <li className={classNames('flex items-center gap-2', troubling.length > 0 && 'low:hidden')}>
          <SignalIcon kind="verified" />
          {t('good', { count: good })}
        </li>
      ) : null}
    </ul>
  );
}

/** How much else troubles. */
function More({ count, look }: { readonly count: number; readonly look: string }) {
  const t = useTranslations('analysis');
  if (count === 0) return null;
  return <span className={`text-ink-soft ${look}`}> {t('andMore', { count })}</span>;
}
