import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { Moment } from '@visavis/ui/moment';
import { Tabs } from '@visavis/ui/tabs';
import { useMessages, useTranslations } from 'use-intl';
import { DeclaredFacts } from './declared-facts.tsx';
import { StepList } from './step-list.tsx';

type SessionFactsProps = {
  readonly session: LedSession;
  readonly onChoose: (stepId: StepId) => void;
};

/** The declared data, the steps by name, the notes, and the earlier sessions of the case. */
export function SessionFacts({ session, onChoose }: SessionFactsProps) {
  const t = useTranslations('call.facts');
  return (
    <div className={ON_A_LOW_SCREEN}>
      <Tabs
        label={t('label')}
        tabs={[
          { key: 'declared', title: t('declared'), panel: <DeclaredFacts session={session} /> },
          ...(session.state === 'LIVE'
            ? [
                {
                  key: 'steps',
                  title: t('steps'),
                  panel: <StepList session={session} onChoose={onChoose} />,
                },
              ]
            : []),
          {
            key: 'notes',
            title: t('notes', { count: session.notes.length }),
            panel: <Notes session={session} />,
          },
          {
            key: 'earlier',
            title: t('earlier', { count: session.earlierSessions.length }),
            panel: <EarlierSessions session={session} />,
          },
        ]}
      />
    </div>
  );
}

/**
 * Lines closer together: what was declared is seen whole beside the step. What is only for screen readers
 * stays within, and does not make the page longer.
 */
const ON_A_LOW_SCREEN =
  'relative [@media(max-height:52rem)]:[&_dl]:gap-y-0 [@media(max-height:52rem)]:[&_[role=tabpanel]]:pt-2';

function Notes({ session }: { readonly session: LedSession }) {
  const t = useTranslations('call.facts');
  if (session.notes.length === 0) return <p className="text-ink-soft">{t('noNotes')}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {session.notes.map((note) => (
        <li key={note.at} className="prose-words">
          <span className="text-ink-soft">
            <Moment at={note.at} style="clock" />
          </span>{' '}
          {note.text}
        </li>
      ))}
    </ol>
  );
}

function EarlierSessions({ session }: { readonly session: LedSession }) {
  const t = useTranslations('call');
  const reasons = useMessages().reasons;
  if (session.earlierSessions.length === 0)
    return <p className="text-ink-soft">{t('facts.noEarlier')}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {session.earlierSessions.map((earlier) => (
        <li key={earlier.sessionId}>
          <Moment at={earlier.queuedAt} />{' '}
          <span className="font-semibold">
            {earlier.outcome ? t(`outcome.kind.${earlier.outcome}`) : t('facts.open')}
          </span>{' '}
          {earlier.reasons.map((code) => reasons[code]).join(' · ')}
        </li>
      ))}
    </ol>
  );
}
