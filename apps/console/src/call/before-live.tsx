import type { LedSession } from '@visavis/contract/staff';
import type { Participant } from '@visavis/domain/session/session';
import { Button } from '@visavis/ui/button';
import { Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { BeginHindrance } from './begin-hindrance.ts';
import { recorderStateOf, unwrittenSides, type Health } from './recorder-state.ts';
import { useNow } from './use-now.ts';

type BeforeLiveProps = {
  readonly session: LedSession;
  readonly health: Health | null;
  readonly hindrance: BeginHindrance | undefined;
  readonly isBeginning: boolean;
  readonly onBegin: () => void;
};

/** What still stands before the beginning, one line each, as it comes true. */
export function BeforeLive(props: BeforeLiveProps) {
  const { session, health, hindrance } = props;
  const t = useTranslations('call.begin');
  const state = recorderStateOf(health, useNow());
  return (
    <section aria-labelledby="before-live" className="flex flex-col gap-4 p-4">
      <div className="flex flex-col gap-1">
        <h2 id="before-live" className="text-title font-semibold">
          {t('title')}
        </h2>
        <p className="prose-words text-ink-soft">{t('lead')}</p>
      </div>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        <Line
          isDone={session.customerConnected}
          words={t('connected')}
          waiting={t('notConnected')}
        />
        <Side who="CUSTOMER" health={state === 'SILENT' ? null : health} />
        <Side who="AGENT" health={state === 'SILENT' ? null : health} />
      </ul>
      <Button
        variant="primary"
        keyHint="B"
        wide
        disabledReason={hindrance && t(`why.${hindrance}`)}
        busy={props.isBeginning}
        busyLabel={t('beginning')}
        onPress={props.onBegin}
      >
        {t('begin')}
      </Button>
    </section>
  );
}

function Side({ who, health }: { readonly who: Participant; readonly health: Health | null }) {
  const t = useTranslations('call.begin');
  const side = who === 'CUSTOMER' ? health?.customer : health?.agent;
  const isDone = !unwrittenSides(health).includes(who);
  return (
    <Line
      isDone={isDone}
      words={t('recorded', { who: t(`side.${who}`) })}
      waiting={t('notRecorded', { who: t(`side.${who}`) })}
      detail={
        side ? t('frames', { frames: side.videoFrames, packets: side.audioPackets }) : undefined
      }
    />
  );
}

function Line(props: {
  readonly isDone: boolean;
  readonly words: string;
  readonly waiting: string;
  readonly detail?: string | undefined;
}) {
  return (
    <li className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 py-1">
      <Signal kind={props.isDone ? 'verified' : 'look'}>
        {props.isDone ? props.words : props.waiting}
      </Signal>
      {props.detail === undefined ? null : (
        <span className="font-mono text-small text-ink-soft tabular-nums">{props.detail}</span>
      )}
    </li>
  );
}
