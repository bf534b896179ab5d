'use client';

import { useTranslations } from 'use-intl';
import type { Json } from '@visavis/domain/journal/canonical-json';
import { EmptyState } from '@visavis/ui/empty-state';
import { Table } from '@visavis/ui/table';
import { listDifferences } from './differences.ts';

type DifferenceTableProps = {
  readonly caption: string;
  readonly was: Json;
  readonly is: Json;
};

/** Where two documents differ: the path, what was there, what is there. */
export function DifferenceTable({ caption, was, is }: DifferenceTableProps) {
  const t = useTranslations('admin.procedures');
  return (
    <Table
      caption={caption}
      rows={listDifferences(was, is)}
      rowKey={({ path }) => path}
      empty={<EmptyState title={t('noDifference')} />}
      columns={[
        {
          key: 'path',
          title: t('path'),
          names: true,
          cell: ({ path }) => <span className="font-mono text-small break-all">{path}</span>,
        },
        { key: 'was', title: t('was'), cell: ({ was: value }) => <Value value={value} /> },
        { key: 'is', title: t('is'), cell: ({ is: value }) => <Value value={value} /> },
      ]}
    />
  );
}

function Value({ value }: { readonly value: Json | undefined }) {
  if (value === undefined) return <span aria-hidden="true">–</span>;
  const words = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return <span className="block break-words whitespace-pre-wrap">{words}</span>;
}
