import type { WaitingCustomer } from '@visavis/contract/desk';
import { Button } from '@visavis/ui/button';
import { Duration } from '@visavis/ui/duration';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { Badge, Signal } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import { useTranslations } from 'use-intl';
import { useLanguageName, useLocal } from '../call/local-text.tsx';
import { useNow } from '../call/use-now.ts';

type WaitingTableProps = {
  readonly waiting: readonly WaitingCustomer[];
  /** For a supervisor: names the agent instead of the lot. */
  readonly onRoute?: ((customer: WaitingCustomer) => void) | undefined;
};

/** The waiting customers in the order of the queue, their clocks running. Nobody picks one here. */
export function WaitingTable({ waiting, onRoute }: WaitingTableProps) {
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
        {
          key: 'priority',
          title: t('priority'),
          cell: ({ priority, appointmentAt }) => (
            <>
              {priority === 'HIGH' ? <Badge kind="look">{t('high')}</Badge> : null}
              {appointmentAt ? (
                <>
                  {t('booked')} <Moment at={appointmentAt} />
                </>
              ) : null}
            </>
          ),
        },
        { key: 'language', title: t('language'), cell: (row) => languageName(row.language) },
        { key: 'procedure', title: t('procedure'), cell: (row) => local(row.procedureTitle) },
        {
          key: 'line',
          title: t('line'),
          cell: (row) => <Standing row={row} />,
        },
        ...(onRoute
          ? [
              {
                key: 'route',
                title: t('route.column'),
                cell: (row: WaitingCustomer) => (
                  <Button onPress={() => onRoute(row)}>{t('route.open')}</Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What happens to this customer now: it rings, it will, or nobody is there who may take them. */
function Standing({ row }: { readonly row: WaitingCustomer }) {
  const t = useTranslations('queue');
  if (row.callBackAskedAt && !row.connected) return <Signal kind="look">{t('callBack')}</Signal>;
  if (!row.connected) return <Signal kind="look">{t('away')}</Signal>;
  if (row.isRinging) return <Signal kind="verified">{t('rings')}</Signal>;
  return (
    <Signal kind={row.agents === 'NONE' ? 'look' : 'verified'}>{t(`agents.${row.agents}`)}</Signal>
  );
}
