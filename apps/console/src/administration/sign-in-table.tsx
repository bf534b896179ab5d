'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { Badge } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import { Refusal } from '../errors/refusal.tsx';
import { endMySignIn } from '../server/actions/sign-ins.ts';
import type { Refused } from '../server/answer.ts';
import type { SignIn } from '../server/own-sign-ins.ts';

/** Where one is signed in; every place but this one can be signed out from here. */
export function SignInTable({ signIns }: { readonly signIns: readonly SignIn[] }) {
  const t = useTranslations('admin.signIns');
  const router = useRouter();
  const [refused, setRefused] = useState<Refused>();
  const end = async (signInId: string) => {
    const answered = await endMySignIn({ signInId });
    if (answered.ok) router.refresh();
    else setRefused(answered);
  };
  return (
    <div className="flex flex-col gap-4">
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      <Table
        caption={t('title')}
        rows={signIns}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'browser',
            title: t('browser'),
            names: true,
            cell: ({ browser }) => (
              <span className="prose-words block max-w-prose font-normal">
                {browser ?? t('unknown')}
              </span>
            ),
          },
          {
            key: 'address',
            title: t('address'),
            cell: ({ ipAddress }) => (ipAddress ? <Mono>{ipAddress}</Mono> : t('unknown')),
          },
          { key: 'since', title: t('since'), cell: ({ since }) => <Moment at={since} /> },
          {
            key: 'used',
            title: t('used'),
            cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} />,
          },
          {
            key: 'end',
            title: <span className="sr-only">{t('end')}</span>,
            align: 'end',
            cell: ({ id, isThis }) =>
              isThis ? (
                <Badge>{t('this')}</Badge>
              ) : (
                <Button onPress={() => end(id)}>{t('end')}</Button>
              ),
          },
        ]}
      />
    </div>
  );
}
