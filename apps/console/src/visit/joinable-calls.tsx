'use client';

import { call, listen } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import { staffCommands, staffEvents } from '@visavis/contract/staff';
import type { JoinableCall } from '@visavis/contract/visits';
import { Duration } from '@visavis/ui/duration';
import { Mono } from '@visavis/ui/mono';
import { Signal } from '@visavis/ui/signal';
import { Table } from '@visavis/ui/table';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguageName } from '../call/local-text.tsx';
import { useLineState } from '../call/staff-line.ts';
import { useNow } from '../call/use-now.ts';

/** The running calls that this person may join; nothing where there is none. */
export function JoinableCalls({ line }: { readonly line: Line | null }) {
  const t = useTranslations('visit.list');
  const calls = useJoinableCalls(line);
  const languageName = useLanguageName();
  const now = useNow(calls.length > 0);
  if (calls.length === 0) return null;
  return (
    <section aria-labelledby="joinable-calls" className="flex flex-col gap-2">
      <h2 id="joinable-calls" className="text-title font-semibold">
        {t('title')}
      </h2>
      <Table
        caption={t('caption')}
        rows={calls}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          {
            key: 'reference',
            title: t('reference'),
            names: true,
            cell: ({ sessionId, reference }) => (
              <Link href={`/visits/${sessionId}`} className="text-accent underline">
                {t('join')} <Mono>{reference}</Mono>
              </Link>
            ),
          },
          { key: 'agent', title: t('agent'), cell: ({ agentName }) => agentName },
          { key: 'language', title: t('language'), cell: (row) => languageName(row.language) },
          {
            key: 'help',
            title: t('help'),
            cell: ({ helpAskedAt }) =>
              helpAskedAt === null ? (
                t('notAsked')
              ) : (
                <Signal kind="look">
                  {t('asked')} <Duration ms={Math.max(0, now - Date.parse(helpAskedAt))} />
                </Signal>
              ),
          },
        ]}
      />
    </section>
  );
}

function useJoinableCalls(line: Line | null): readonly JoinableCall[] {
  const [calls, setCalls] = useState<readonly JoinableCall[]>([]);
  const isConnected = useLineState(line).state === 'CONNECTED';
  useEffect(() => {
    if (!line || !isConnected) return;
    let isCurrent = true;
    const read = async () => {
      const answer = await call(line.socket, staffCommands, 'call:list', {});
      if (isCurrent && answer.ok) setCalls(answer.value.calls);
    };
    const end = listen(line.socket, staffEvents, 'queue:changed', () => void read());
    void read();
    return () => {
      isCurrent = false;
      end();
    };
  }, [line, isConnected]);
  return calls;
}
