'use client';

import type { CallMedia, Quality } from '@visavis/call-client/media';
import { ConnectionBars } from '@visavis/ui/connection-bars';
import type { ConnectionQuality } from '@visavis/ui/connection-bars';
import { RecordingDot } from '@visavis/ui/recording-dot';
import { useTranslations } from 'use-intl';
import { useLiveValue } from '../journey/use-live-value.ts';
import type { CallStage } from './call-stage-view.ts';
import { VisitorLine } from './visitor-line.tsx';

const BARS = { GOOD: 'good', WEAK: 'weak', NONE: 'lost' } as const satisfies Record<
  Quality,
  ConnectionQuality
>;
const WORST_FIRST = ['NONE', 'WEAK', 'GOOD'] as const;

export type CallBarProps = {
  readonly at: CallStage;
  readonly bankName: string;
  readonly call: CallMedia | null;
};

/** Always there: who one talks to, that it is recorded, and how the line holds. */
export function CallBar({ at, bankName, call }: CallBarProps) {
  const t = useTranslations('call');
  const who = at.agentName
    ? t('agent', { name: at.agentName, bank: bankName })
    : t('agentUnknown', { bank: bankName });
  return (
    <header className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 px-4 py-2 text-small beside:pl-3">
      <p className="order-first text-ink-soft">{t('with')}</p>
      <p className="basis-full font-semibold">{who}</p>
      <p className="order-first flex items-center gap-4">
        <RecordingDot writing words={t('recording')} />
        {call ? <LineQuality call={call} /> : null}
      </p>
      <VisitorLine at={at} />
    </header>
  );
}

function LineQuality({ call }: { readonly call: CallMedia }) {
  const t = useTranslations('call.quality');
  const { sending, receiving } = useLiveValue(call.quality);
  const worst =
    WORST_FIRST.find((quality) => quality === sending || quality === receiving) ?? 'GOOD';
  return <ConnectionBars quality={BARS[worst]} words={t(worst)} compact />;
}
