'use client';

import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { classNames } from '@visavis/ui/class-names';
import { useKeys } from '@visavis/ui/keys';
import { Moment } from '@visavis/ui/moment';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useMessages, useTranslations } from 'use-intl';
import { DeclaredFacts } from './declared-facts.tsx';
import { StepList } from './step-list.tsx';

type SessionFactsProps = {
  readonly session: LedSession;
  readonly onChoose: (stepId: StepId) => void;
};

type Fact = 'declared' | 'steps' | 'notes' | 'earlier';

/**
 * All that was declared, the steps by name, the notes and the earlier sessions of the case: one line
 * below the step. What is opened lies over the step and takes no room from it.
 */
export function SessionFacts({ session, onChoose }: SessionFactsProps) {
  const t = useTranslations('call.facts');
  const panelId = useId();
  const [open, setOpen] = useState<Fact | null>(null);
  useKeys({ Escape: open ? () => setOpen(null) : undefined });
  const panels: Readonly<Partial<Record<Fact, readonly [title: string, panel: ReactNode]>>> = {
    declared: [t('declared'), <DeclaredFacts key="declared" session={session} />],
    ...(session.state === 'LIVE'
      ? { steps: [t('steps'), <StepList key="steps" {...{ session }} onChoose={onChoose} />] }
      : {}),
    notes: [t('notes', { count: session.notes.length }), <Notes key="notes" session={session} />],
    earlier: [
      t('earlier', { count: session.earlierSessions.length }),
      <EarlierSessions key="earlier" session={session} />,
    ],
  };
  const shown = open ? panels[open] : undefined;
  return (
    <>
      {shown ? (
        <section
          id={panelId}
          aria-label={shown[0]}
          className="scroll-shade absolute inset-x-0 bottom-9 z-5 max-h-[calc(100%-2.25rem)] overflow-y-auto border-t border-line bg-surface px-4 py-3 shadow-float"
        >
          {shown[1]}
        </section>
      ) : null}
      <div
        role="group"
        aria-label={t('label')}
        className="flex min-h-9 shrink-0 flex-wrap items-center border-t border-line px-2"
      >
        {(Object.keys(panels) as Fact[]).map((fact) => (
          <FactButton
            key={fact}
            isOpen={open === fact}
            panelId={panelId}
            onPress={() => setOpen(open === fact ? null : fact)}
          >
            {panels[fact]?.[0]}
          </FactButton>
        ))}
      </div>
    </>
  );
}

function FactButton(props: {
  readonly isOpen: boolean;
  readonly panelId: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const Chevron = props.isOpen ? ChevronDown : ChevronUp;
  return (
    <button
      type="button"
      aria-expanded={props.isOpen}
      aria-controls={props.isOpen ? props.panelId : undefined}
      onClick={props.onPress}
      className={classNames(
        'inline-flex min-h-8 items-center gap-1 rounded-md px-2 whitespace-nowrap hover:bg-accent-soft',
        props.isOpen ? 'font-semibold text-ink' : 'text-accent',
      )}
    >
      {props.children}
      <Chevron aria-hidden="true" size={14} />
    </button>
  );
}

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
