'use client';

import Link from 'next/link';
import { useMessages, useTranslations } from 'use-intl';
import type { Session } from '@visavis/domain/session/session';
import { msBetween } from '@visavis/domain/ids';
import { buttonLook } from '@visavis/ui/button-look';
import { Duration } from '@visavis/ui/duration';
import { EmptyState } from '@visavis/ui/empty-state';
import { Moment } from '@visavis/ui/moment';
import { Badge } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import { OutcomeBadge, ReviewBadge } from './outcome-badge.tsx';

type SessionTableProps = {
  readonly caseId: string;
  readonly sessions: readonly Session[];
  readonly staffNames: Readonly<Record<string, string>>;
  readonly mayReview: boolean;
};

/** The sessions of a case, each with its outcome and the way to its evidence. */
export function SessionTable({ caseId, sessions, staffNames, mayReview }: SessionTableProps) {
  const t = useTranslations('cases.sessions');
  const flag = useTranslations('call.flag');
  const reasons = useMessages().reasons;
  return (
    <Table
      caption={t('title')}
      rows={sessions}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('empty.title')}>{t('empty.words')}</EmptyState>}
      columns={[
        {
          key: 'at',
          title: t('queuedAt'),
          names: true,
          cell: ({ queuedAt }) => <Moment at={queuedAt} />,
        },
        {
          key: 'agent',
          title: t('agent'),
          cell: ({ agentId }) => (agentId ? staffNames[agentId] : t('nobody')),
        },
        { key: 'length', title: t('length'), align: 'end', cell: Length },
        {
          key: 'outcome',
          title: t('outcome'),
          cell: ({ outcome, state, flags }) =>
            outcome ? (
              <span className="flex flex-col items-start gap-1">
                {flags.length > 0 ? (
                  <Badge kind="look">{flag('count', { count: flags.length })}</Badge>
                ) : null}
                <OutcomeBadge outcome={outcome.kind} />
                {outcome.reasons.map((code) => (
                  <span key={code}>{reasons[code]}</span>
                ))}
              </span>
            ) : (
              <State state={state} />
            ),
        },
        {
          key: 'review',
          title: t('review'),
          cell: ({ state, review, beganAt }) =>
            state === 'ENDED' && beganAt ? <ReviewBadge verdict={review?.verdict ?? null} /> : null,
        },
        {
          key: 'open',
          title: <span className="sr-only">{t('evidence')}</span>,
          align: 'end',
          cell: ({ id, claimedAt }) =>
            mayReview && claimedAt ? (
              <Link
                href={`/cases/${caseId}/sessions/${id}`}
                prefetch={false}
                className={buttonLook('secondary')}
              >
                {t('play')}
              </Link>
            ) : null,
        },
      ]}
    />
  );
}

function State({ state }: { readonly state: Session['state'] }) {
  const t = useTranslations('cases.state');
  return <Badge>{t(state)}</Badge>;
}

function Length({ beganAt, closedAt }: Session) {
  if (!beganAt || !closedAt) return null;
  return <Duration ms={msBetween(beganAt, closedAt)} />;
}
