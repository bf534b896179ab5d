'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Moment } from '@visavis/ui/moment';
import { Signal, type SignalKind } from '@visavis/ui/signal';
import { Refusal } from '../errors/refusal.tsx';
import type { Refused } from '../server/answer.ts';
import { renewInvitation, withdrawInvitation } from '../server/actions/cases.ts';
import { InvitationMade, type MadeInvitation } from './invitation-made.tsx';

export type InvitationState = 'OPEN' | 'BOUND' | 'EXPIRED' | 'CANCELLED' | 'USED';

type InvitationPanelProps = {
  readonly caseId: string;
  readonly state: InvitationState;
  readonly expiresAt: string;
  readonly mayChange: boolean;
  readonly isInSession: boolean;
};

const SIGNALS = {
  OPEN: 'verified',
  BOUND: 'verified',
  EXPIRED: 'look',
  CANCELLED: 'stop',
  USED: undefined,
} as const satisfies Record<InvitationState, SignalKind | undefined>;

/** How the link stands, and the two things that can be done with it. */
export function InvitationPanel(props: InvitationPanelProps) {
  const { caseId, state, expiresAt, mayChange, isInSession } = props;
  const t = useTranslations('cases.invitation');
  const router = useRouter();
  const [asks, setAsks] = useState<'renew' | 'cancel'>();
  const [made, setMade] = useState<MadeInvitation>();
  const [refused, setRefused] = useState<Refused>();
  const signal = SIGNALS[state];
  const blocked = isInSession ? t('inSession') : undefined;

  const close = () => {
    setAsks(undefined);
    setMade(undefined);
    setRefused(undefined);
    if (made) router.refresh();
  };
  const renew = async () => {
    const answered = await renewInvitation({ caseId });
    if (answered.ok) setMade(answered.value);
    else setRefused(answered);
  };
  const cancel = async () => {
    const answered = await withdrawInvitation({ caseId });
    if (!answered.ok) {
      setRefused(answered);
      return;
    }
    close();
    router.refresh();
  };

  return (
    <div className="flex flex-col gap-3">
      {signal ? (
        <Signal kind={signal}>{t(`state.${state}`)}</Signal>
      ) : (
        <p className="font-semibold">{t(`state.${state}`)}</p>
      )}
      {state === 'OPEN' || state === 'BOUND' ? (
        <p className="text-ink-soft">
          {t('until')} <Moment at={expiresAt} />
        </p>
      ) : null}
      {mayChange && state !== 'USED' ? (
        <div className="flex flex-wrap gap-2">
          <Button disabledReason={blocked} onPress={() => setAsks('renew')}>
            {t('renew')}
          </Button>
          {state === 'CANCELLED' || isInSession ? null : (
            <Button variant="quiet" onPress={() => setAsks('cancel')}>
              {t('cancel')}
            </Button>
          )}
        </div>
      ) : null}
      <Dialog
        open={asks === 'cancel'}
        title={t('cancelAsk.title')}
        description={t('cancelAsk.words')}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{t('keep')}</Button>
            <Button variant="danger" onPress={cancel}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      </Dialog>
      <Dialog
        open={asks === 'renew'}
        wide={made !== undefined}
        title={t(made ? 'renewed' : 'renewAsk.title')}
        description={made ? undefined : t('renewAsk.words')}
        onClose={close}
        actions={
          made ? (
            <Button variant="primary" onPress={close}>
              {t('done')}
            </Button>
          ) : (
            <>
              <Button onPress={close}>{t('keep')}</Button>
              <Button variant="primary" onPress={renew}>
                {t('renew')}
              </Button>
            </>
          )
        }
      >
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
        {made ? <InvitationMade invitation={made} /> : null}
      </Dialog>
    </div>
  );
}
