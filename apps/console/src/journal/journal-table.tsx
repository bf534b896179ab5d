'use client';

import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { Table } from '@visavis/ui/table';
import { useTranslations } from 'use-intl';
import type { JournalView } from './journal-line.ts';
import { useActorName, useSentence } from './use-sentence.ts';

type JournalTableProps = { readonly view: JournalView; readonly caption: string };

/** Every entry as a sentence, the newest first, with the beginning of its hash. */
export function JournalTable({ view, caption }: JournalTableProps) {
  const t = useTranslations('journal.columns');
  const sentence = useSentence(view);
  const actorName = useActorName(view);
  return (
    <Table
      caption={caption}
      rows={view.entries.toReversed()}
      rowKey={({ seq }) => String(seq)}
      marked={({ seq }) => seq === view.brokenAt?.seq}
      columns={[
        { key: 'seq', title: t('seq'), names: true, align: 'end', cell: ({ seq }) => seq },
        { key: 'at', title: t('at'), cell: ({ at }) => <Moment at={at} style="exact" /> },
        { key: 'who', title: t('who'), cell: actorName },
        { key: 'what', title: t('what'), cell: sentence },
        {
          key: 'hash',
          title: t('hash'),
          wideOnly: true,
          cell: ({ hash }) => (
            <span title={hash} className="text-ink-soft">
              <Mono>{hash.slice(0, 12)}</Mono>
            </span>
          ),
        },
      ]}
    />
  );
}
