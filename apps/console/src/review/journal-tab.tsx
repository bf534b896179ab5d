'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Skeleton } from '@visavis/ui/loading';
import { Moment } from '@visavis/ui/moment';
import { Refusal } from '../errors/refusal.tsx';
import { openJournal } from '../server/actions/journal.ts';
import { ChainVerdict } from '../journal/chain-verdict.tsx';
import type { JournalView } from '../journal/journal-line.ts';
import { useActorName, useSentence } from '../journal/use-sentence.ts';
import type { Refused } from '../server/answer.ts';

type JournalTabProps = { readonly caseId: string; readonly sessionId: string };

/** What the journal says of this session. It is read, and that is journalled, when somebody looks. */
export function JournalTab({ caseId, sessionId }: JournalTabProps) {
  const t = useTranslations('review.journal');
  const [view, setView] = useState<JournalView>();
  const [refused, setRefused] = useState<Refused>();

  const read = async () => {
    const answered = await openJournal({ caseId });
    if (answered.ok) setView(answered.value);
    else setRefused(answered);
  };
  useEffect(() => {
    let isWanted = true;
    void openJournal({ caseId }).then((answered) => {
      if (!isWanted) return;
      if (answered.ok) setView(answered.value);
      else setRefused(answered);
    });
    return () => {
      isWanted = false;
    };
  }, [caseId]);

  if (refused) return <Refusal code={refused.code} traceId={refused.traceId} />;
  if (!view) return <Skeleton lines={8} words={t('loading')} />;
  return (
    <div className="flex flex-col gap-4">
      <ChainVerdict view={view} onVerify={read} />
      <SessionEntries view={view} sessionId={sessionId} />
      <Link
        href={`/cases/${caseId}/journal`}
        prefetch={false}
        className="text-accent underline-offset-2 hover:underline"
      >
        {t('whole')}
      </Link>
    </div>
  );
}

function SessionEntries({ view, sessionId }: { view: JournalView; sessionId: string }) {
  const sentence = useSentence(view);
  const actorName = useActorName(view);
  const entries = view.entries.filter(
    ({ fact }) => 'sessionId' in fact && fact.sessionId === sessionId,
  );
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.seq} className="flex flex-col border-b border-line py-2">
          <span className="flex flex-wrap justify-between gap-x-3 text-small text-ink-soft">
            <span>{actorName(entry)}</span>
            <Moment at={entry.at} style="clock" />
          </span>
          <span className="prose-words">{sentence(entry)}</span>
        </li>
      ))}
    </ol>
  );
}
