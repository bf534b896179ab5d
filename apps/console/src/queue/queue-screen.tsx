'use client';

import { call, type Refused } from '@visavis/call-client/call';
import type { WaitingCustomer } from '@visavis/contract/desk';
import { staffCommands } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { EmptyState } from '@visavis/ui/empty-state';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { Skeleton } from '@visavis/ui/loading';
import { Notice } from '@visavis/ui/notice';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LineNotice } from '../call/line-notice.tsx';
import { useRefusedWords } from '../call/refusal-words.ts';
import { useStaffLine } from '../call/staff-line.ts';
import { JoinableCalls } from '../visit/joinable-calls.tsx';
import { OwnCertificates } from './own-certificates.tsx';
import { PresenceSwitch } from './presence-switch.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { RingingDialog } from './ringing-dialog.tsx';
import { useDesk } from './use-desk.ts';
import { useQueue } from './use-queue.ts';
import { WaitingTable } from './waiting-table.tsx';

type QueueScreenProps = { readonly mayClaim: boolean; readonly mayRoute: boolean };

/**
 * Who waits, and the agent's desk: calls ring here, nobody picks one. An agent with an open session
 * is led back to it.
 */
export function QueueScreen({ mayClaim, mayRoute }: QueueScreenProps) {
  const t = useTranslations('queue');
  const router = useRouter();
  const line = useStaffLine();
  const { waiting, hasOpenSession, refused } = useQueue(line, mayClaim);
  const desk = useDesk(line, mayClaim);
  const words = useRefusedWords();
  const [routed, setRouted] = useState<WaitingCustomer | null>(null);
  const [notTaken, setNotTaken] = useState<Refused | null>(null);
  const ringing = desk.view?.ringing ?? null;

  useEffect(() => {
    if (hasOpenSession) router.replace('/call');
  }, [hasOpenSession, router]);

  const accept = async () => {
    if (!line || !ringing) return;
    setNotTaken(null);
    const { sessionId } = ringing;
    const answer = await call(line.socket, staffCommands, 'session:claim', { sessionId });
    if (answer.ok || answer.code === 'AGENT_BUSY') router.push('/call');
    else setNotTaken(answer);
  };

  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={waiting === null ? undefined : t('lead', { count: waiting.length })}
      />
      <LineNotice line={line} />
      {desk.refused ? <ErrorNotice words={words(desk.refused)} /> : null}
      {notTaken && !ringing ? <ErrorNotice words={words(notTaken)} /> : null}
      {mayClaim && desk.view ? (
        <>
          {desk.view.isInCall ? <InCall onBack={() => router.push('/call')} /> : null}
          <PresenceSwitch desk={desk} view={desk.view} />
          <p className="prose-words text-ink-soft">{t('howItRings')}</p>
          <OwnCertificates view={desk.view} />
        </>
      ) : null}
      {ringing && desk.view ? (
        <RingingDialog
          key={ringing.sessionId}
          ringing={ringing}
          seconds={desk.view.ringsSeconds}
          refused={notTaken}
          onAccept={accept}
          onDecline={(reason) => desk.decline(ringing.sessionId, reason)}
        />
      ) : null}
      {refused ? <ErrorNotice words={words(refused)} /> : null}
      {waiting === null ? <Skeleton lines={4} words={t('loading')} /> : null}
      {waiting?.length === 0 ? <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState> : null}
      {waiting?.length ? (
        <WaitingTable waiting={waiting} onRoute={mayRoute ? setRouted : undefined} />
      ) : null}
      <JoinableCalls line={line} />
      {line && routed ? (
        <RouteDialog line={line} customer={routed} onClose={() => setRouted(null)} />
      ) : null}
    </Page>
  );
}

/** The call was taken in another tab, or goes on there. */
function InCall({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslations('queue');
  return (
    <Notice
      kind="look"
      title={t('inCall')}
      actions={
        <Button variant="primary" onPress={onBack}>
          {t('toCall')}
        </Button>
      }
    />
  );
}
