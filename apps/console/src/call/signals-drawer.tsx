'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Mono } from '@visavis/ui/mono';
import { Moment } from '@visavis/ui/moment';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { SideDrawer } from './side-drawer.tsx';
import { groupSignals, type SignalGroup } from './signal-order.ts';

type SignalsDrawerProps = { readonly session: LedSession; readonly onClose: () => void };

/** What the machine noticed, the gravest first, one line each; the raw values on demand. */
export function SignalsDrawer({ session, onClose }: SignalsDrawerProps) {
  const t = useTranslations('call.signals');
  const groups = groupSignals(session.signals);
  return (
    <SideDrawer title={t('title')} lead={t('lead')} closeLabel={t('close')} onClose={onClose}>
      {groups.length === 0 ? (
        <p className="text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="flex min-h-0 flex-1 flex-col divide-y divide-line overflow-y-auto border-y border-line">
          {groups.map((group) => (
            <Group key={group.kind} group={group} />
          ))}
        </ul>
      )}
    </SideDrawer>
  );
}

function Group({ group: { kind, signals } }: { readonly group: SignalGroup }) {
  const t = useTranslations('call.signals');
  const newest = signals[0];
  return (
    <li>
      <details className="py-2">
        <summary className="flex cursor-pointer items-start gap-2 rounded-md">
          <span className="pt-0.5">
            <SignalIcon kind="look" />
          </span>
          <span className="min-w-0 flex-1">
            {t(`kind.${kind}`)}
            {signals.length > 1 ? (
              <span className="text-ink-soft"> · {t('times', { count: signals.length })}</span>
            ) : null}
          </span>
          {newest ? (
            <span className="text-small whitespace-nowrap text-ink-soft">
              <Moment at={newest.at} style="clock" />
            </span>
          ) : null}
        </summary>
        <div className="flex flex-col gap-2 pt-2 pl-6">
          {signals.map((signal) => (
            <Values key={signal.at} signal={signal} />
          ))}
        </div>
      </details>
    </li>
  );
}

function Values({ signal }: { readonly signal: SignalGroup['signals'][number] }) {
  const t = useTranslations('call.signals');
  return (
    <div className="text-small [overflow-wrap:anywhere]">
      <p className="text-ink-soft">
        <Moment at={signal.at} style="clock" /> · {t('version')} {signal.version}
      </p>
      <dl aria-label={t('values')} className="grid grid-cols-[auto_1fr] gap-x-3">
        {Object.entries(signal.values).map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-ink-soft">{key}</dt>
            <dd>
              <Mono>{String(value)}</Mono>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
