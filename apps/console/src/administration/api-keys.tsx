'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { EmptyState } from '@visavis/ui/empty-state';
import { Moment } from '@visavis/ui/moment';
import { Badge } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import { Refusal } from '../errors/refusal.tsx';
import { endApiKey } from '../server/actions/api-keys.ts';
import type { Refused } from '../server/answer.ts';

export type ListedKey = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
};

/** The keys of the bank's systems. */
export function ApiKeys({ keys }: { readonly keys: readonly ListedKey[] }) {
  const t = useTranslations('admin.keys');
  return (
    <Table
      caption={t('title')}
      rows={keys}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('empty.title')}>{t('empty.words')}</EmptyState>}
      columns={[
        { key: 'name', title: t('name'), names: true, cell: ({ name }) => name },
        {
          key: 'createdAt',
          title: t('createdAt'),
          cell: ({ createdAt }) => <Moment at={createdAt} />,
        },
        {
          key: 'state',
          title: t('state'),
          cell: ({ revokedAt }) =>
            revokedAt ? (
              <span className="flex flex-wrap items-center gap-2">
                <Badge kind="stop">{t('revoked')}</Badge>
                <Moment at={revokedAt} />
              </span>
            ) : (
              <Badge kind="verified">{t('works')}</Badge>
            ),
        },
        {
          key: 'actions',
          title: <span className="sr-only">{t('actions')}</span>,
          align: 'end',
          cell: (key) => (key.revokedAt ? null : <RevokeKey apiKey={key} />),
        },
      ]}
    />
  );
}

function RevokeKey({ apiKey }: { readonly apiKey: ListedKey }) {
  const t = useTranslations('admin.keys');
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const revoke = async () => {
    const answered = await endApiKey({ apiKeyId: apiKey.id });
    if (!answered.ok) {
      setRefused(answered);
      return;
    }
    setIsOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button label={t('revokeWhich', { name: apiKey.name })} onPress={() => setIsOpen(true)}>
        {t('revoke')}
      </Button>
      <Dialog
        open={isOpen}
        title={t('revokeAsk', { name: apiKey.name })}
        description={t('revokeWords')}
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button onPress={() => setIsOpen(false)}>{t('keep')}</Button>
            <Button variant="danger" onPress={revoke}>
              {t('revoke')}
            </Button>
          </>
        }
      >
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      </Dialog>
    </>
  );
}
