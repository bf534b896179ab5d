'use client';

import { call, type Refused } from '@visavis/call-client/call';
import { staffCommands } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { EmptyState } from '@visavis/ui/empty-state';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { useKeys } from '@visavis/ui/keys';
import { Skeleton } from '@visavis/ui/loading';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { UserRoundCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LineNotice } from '../call/line-notice.tsx';
import { useRefusedWords } from '../call/refusal-words.ts';
import { useStaffLine } from '../call/staff-line.ts';
import { useQueue } from './use-queue.ts';
import { WaitingTable } from './waiting-table.tsx';

/** Who waits, and the one button that takes the next. An agent with an open session is led back to it. */
export function QueueScreen({ mayClaim }: { readonly mayClaim: boolean }) {
  const t = useTranslations('queue');
  const router = useRouter();
  const line = useStaffLine();
  const { waiting, hasOpenSession, refused } = useQueue(line, mayClaim);
  const words = useRefusedWords();
  const [notTaken, setNotTaken] = useState<Refused | null>(null);
  const present = waiting?.filter(({ connected }) => connected).length ?? 0;

  useEffect(() => {
    if (hasOpenSession) router.replace('/call');
  }, [hasOpenSession, router]);

  const take = async () => {
    if (!line) return;
    setNotTaken(null);
    const answer = await call(line.socket, staffCommands, 'session:claim', {});
    if (answer.ok || answer.code === 'AGENT_BUSY') router.push('/call');
    else setNotTaken(answer);
  };
  const reason = present === 0 ? t(waiting?.length ? 'nobodyConnected' : 'nobody') : undefined;
  useKeys({ Enter: mayClaim && present > 0 ? () => void take() : undefined });

  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={waiting === null ? undefined : t('lead', { count: waiting.length })}
      />
      <LineNotice line={line} />
      {mayClaim ? (
        <div className="w-full max-w-100 [&_button]:min-h-14 [&_button]:text-lead">
          <Button
            variant="primary"
            wide
            keyHint="Enter"
            icon={<UserRoundCheck aria-hidden="true" size={20} />}
            disabledReason={waiting === null ? undefined : reason}
            busyLabel={t('taking')}
            onPress={take}
          >
            {t('take')}
          </Button>
        </div>
      ) : null}
      {refused ? <ErrorNotice words={words(refused)} /> : null}
      {notTaken ? <NotTaken refused={notTaken} /> : null}
      {waiting === null ? <Skeleton lines={4} words={t('loading')} /> : null}
      {waiting?.length === 0 ? <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState> : null}
      {waiting?.length ? <WaitingTable waiting={waiting} /> : null}
    </Page>
  );
}

/** Somebody else was faster, or the server refused: said where the button stands. */
function NotTaken({ refused }: { readonly refused: Refused }) {
  const t = useTranslations('queue');
  const words = useRefusedWords();
  if (refused.code !== 'QUEUE_EMPTY') return <ErrorNotice words={words(refused)} />;
  return (
    <p role="status" className="text-lead">
      {t('faster')}
    </p>
  );
}
