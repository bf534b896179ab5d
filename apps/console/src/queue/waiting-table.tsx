import type { WaitingCustomer } from '@visavis/contract/staff';
import { Duration } from '@visavis/ui/duration';
import { Mono } from '@visavis/ui/mono';
import { Signal } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import { useTranslations } from 'use-intl';
import { useLanguageName, useLocal } from '../call/local-text.tsx';
import { useNow } from '../call/use-now.ts';

/** The waiting customers, the longest wait first, their clocks running. */
export function WaitingTable({ waiting }: { readonly waiting: readonly WaitingCustomer[] }) {
  const t = useTranslations('queue');
  const local = useLocal();
  const languageName = useLanguageName();
  const now = useNow();
  return (
    <Table
      caption={t('caption')}
      rows={waiting}
      rowKey={({ sessionId }) => sessionId}
      columns={[
        {
          key: 'waits',
          title: t('waits'),
          cell: ({ queuedAt }) => <Duration ms={Math.max(0, now - Date.parse(queuedAt))} />,
        },
        {
          key: 'reference',
          title: t('reference'),
          names: true,
          cell: ({ reference }) => <Mono>{reference}</Mono>,
        },
        { key: 'language', title: t('language'), cell: (row) => languageName(row.language) },
        { key: 'procedure', title: t('procedure'), cell: (row) => local(row.procedureTitle) },
        {
          key: 'line',
          title: t('line'),
          cell: ({ connected }) => (
            <Signal kind={connected ? 'verified' : 'look'}>
              {t(connected ? 'connected' : 'away')}
            </Signal>
          ),
        },
      ]}
    />
  );
}
