import type { LedSession, RecordingState } from '@visavis/contract/staff';
import { clockOf } from '@visavis/ui/duration';
import { KeyValues } from '@visavis/ui/key-values';
import { Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import { recorderStateOf, type Health } from './recorder-state.ts';
import { useNow } from './use-now.ts';

type OutcomeSummaryProps = {
  readonly session: LedSession;
  readonly health: Health | null;
  readonly recording: RecordingState | null;
};

/** What the session has so far: steps, tries, pictures, recording, signals. */
export function OutcomeSummary({ session, health, recording }: OutcomeSummaryProps) {
  const t = useTranslations('call.outcome');
  const failedTries = session.steps.reduce((sum, step) => sum + step.failedTries, 0);
  return (
    <KeyValues
      values={[
        { key: 'steps', label: t('steps'), value: <StepSums session={session} /> },
        {
          key: 'snapshots',
          label: t('snapshots'),
          value: t('snapshotCount', { count: session.snapshots.length }),
        },
        {
          key: 'recording',
          label: t('recording'),
          value: <RecordingSum session={session} health={health} recording={recording} />,
        },
        ...(failedTries === 0
          ? []
          : [{ key: 'tries', label: t('tries'), value: t('triesSum', { count: failedTries }) }]),
        { key: 'signals', label: t('signals'), value: <SignalSum session={session} /> },
      ]}
    />
  );
}

function StepSums({ session }: Pick<OutcomeSummaryProps, 'session'>) {
  const t = useTranslations('call.outcome');
  const local = useLocal();
  const withResult = (result: string | null) =>
    session.steps.filter((step) => step.result === result);
  const named = (steps: LedSession['steps']) => steps.map((step) => local(step.title)).join(', ');
  const rows = [
    { key: 'FAILED', kind: 'stop', steps: withResult('FAILED') },
    { key: 'NOT_POSSIBLE', kind: 'look', steps: withResult('NOT_POSSIBLE') },
    { key: 'OPEN', kind: 'look', steps: withResult(null) },
  ] as const;
  return (
    <div className="flex flex-col gap-1">
      <Signal kind="verified">
        {t('passed', { count: withResult('PASSED').length, all: session.steps.length })}
      </Signal>
      {rows.map(({ key, kind, steps }) =>
        steps.length === 0 ? null : (
          <div key={key} className="flex flex-wrap gap-x-2">
            <Signal kind={kind}>{t(`sum.${key}`, { count: steps.length })}</Signal>
            <span>{named(steps)}</span>
          </div>
        ),
      )}
    </div>
  );
}

function SignalSum({ session }: Pick<OutcomeSummaryProps, 'session'>) {
  const t = useTranslations('call.outcome');
  const { signals, flags } = session;
  if (signals.length + flags.length === 0) return t('noSignals');
  return (
    <span className="flex flex-wrap gap-x-3">
      {signals.length === 0 ? null : (
        <Signal kind="look">{t('signalCount', { count: signals.length })}</Signal>
      )}
      {flags.length === 0 ? null : <Signal kind="look">{t('flagged')}</Signal>}
    </span>
  );
}

function RecordingSum({ session, health, recording }: OutcomeSummaryProps) {
  const t = useTranslations('call');
  const now = useNow();
  const state = recorderStateOf(health, now);
  const gaps = (health?.customer.gaps ?? 0) + (health?.agent.gaps ?? 0);
  const length = session.beganAt ? clockOf(now - Date.parse(session.beganAt)) : clockOf(0);
  if (state !== 'WRITING') return <Signal kind="stop">{t(`recorder.${state}`)}</Signal>;
  return (
    <span className="flex flex-wrap gap-x-3">
      <span className="font-mono tabular-nums">{length}</span>
      {recording === null ? null : (
        <Signal kind={recording.isWhole ? 'verified' : 'stop'}>
          {t(recording.isWhole ? 'outcome.whole' : 'outcome.notWhole')}
        </Signal>
      )}
      <Signal kind={gaps === 0 ? 'verified' : 'look'}>{t('outcome.gaps', { count: gaps })}</Signal>
    </span>
  );
}
