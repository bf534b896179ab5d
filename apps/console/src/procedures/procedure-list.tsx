'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'use-intl';
import { Moment } from '@visavis/ui/moment';
import { Badge } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import type { ListedProcedure } from './procedure-data.ts';

/** Every procedure: what came with the software, and what the bank wrote. */
export function ProcedureList({ procedures }: { readonly procedures: readonly ListedProcedure[] }) {
  const t = useTranslations('admin.procedures');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      rows={procedures}
      rowKey={({ id, version }) => `${id} ${version}`}
      columns={[
        {
          key: 'title',
          title: t('titleField'),
          names: true,
          cell: ({ id, version, title }) => (
            <Link className="text-accent underline" href={`/procedures/${id}/${version}`}>
              {(title[locale] ?? title.en)?.trim() || id}
            </Link>
          ),
        },
        { key: 'id', title: t('id'), cell: ({ id }) => <span className="font-mono">{id}</span> },
        { key: 'version', title: t('version'), align: 'end', cell: ({ version }) => version },
        {
          key: 'state',
          title: t('stateField'),
          cell: ({ state }) => <Badge>{t(`state.${state}`)}</Badge>,
        },
        {
          key: 'written',
          title: t('writtenBy'),
          cell: ({ writtenBy, writtenAt }) =>
            writtenAt ? (
              <>
                {writtenBy} · <Moment at={writtenAt} />
              </>
            ) : null,
        },
        {
          key: 'published',
          title: t('publishedBy'),
          cell: ({ publishedBy, publishedAt }) =>
            publishedAt ? (
              <>
                {publishedBy} · <Moment at={publishedAt} />
              </>
            ) : null,
        },
      ]}
    />
  );
}
