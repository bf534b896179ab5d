'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { Badge } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import type { ReactNode } from 'react';
import type { FoundCase } from '../server/search-cases.ts';
import { OutcomeBadge, ReviewBadge } from './outcome-badge.tsx';

type CaseTableProps = {
  readonly caption: string;
  readonly rows: readonly FoundCase[];
  readonly empty: ReactNode;
};

/** Cases, one a line, with how the last session went. */
export function CaseTable({ caption, rows, empty }: CaseTableProps) {
  const t = useTranslations('cases.columns');
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ caseId }) => caseId}
      empty={empty}
      columns={[
        { key: 'reference', title: t('reference'), names: true, cell: CaseLink },
        {
          key: 'name',
          title: t('name'),
          cell: ({ familyName, givenNames }) => `${familyName}, ${givenNames}`,
        },
        { key: 'openedAt', title: t('openedAt'), cell: ({ openedAt }) => <Moment at={openedAt} /> },
        { key: 'session', title: t('lastSession'), cell: LastSession },
        {
          key: 'agent',
          title: t('agent'),
          cell: ({ lastSession }) => lastSession?.agentName ?? '',
        },
        { key: 'review', title: t('review'), cell: ReviewOf },
      ]}
    />
  );
}

// Without prefetch: seeing a case is written into its journal, so nobody looks without meaning to.
const CaseLink = ({ caseId, reference }: FoundCase) => (
  <Link
    href={`/cases/${caseId}`}
    prefetch={false}
    className="text-accent underline-offset-2 hover:underline"
  >
    <Mono>{reference}</Mono>
  </Link>
);

function LastSession({ lastSession }: FoundCase) {
  const t = useTranslations('cases');
  if (!lastSession) return <span className="text-ink-soft">{t('noSession')}</span>;
  const { outcome, state, queuedAt } = lastSession;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {outcome ? <OutcomeBadge outcome={outcome.kind} /> : <Badge>{t(`state.${state}`)}</Badge>}
      <span className="text-ink-soft">
        <Moment at={queuedAt} />
      </span>
    </span>
  );
}

function ReviewOf({ lastSession }: FoundCase) {
  if (lastSession?.state !== 'ENDED' || !lastSession.agentId) return null;
  return <ReviewBadge verdict={lastSession.verdict ?? null} />;
}
