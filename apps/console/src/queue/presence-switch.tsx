'use client';

import type { DeskView } from '@visavis/contract/desk';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { Moment } from '@visavis/ui/moment';
import { Notice } from '@visavis/ui/notice';
import { Signal } from '@visavis/ui/signal';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { BreakDialog } from './break-dialog.tsx';
import { allowSound } from './ring-sound.ts';
import type { Desk } from './use-desk.ts';
import { askForNotices } from './use-ringing.ts';

type PresenceSwitchProps = { readonly desk: Desk; readonly view: DeskView };

/** Whether calls may ring here: one press to change it, and always said which it is. */
export function PresenceSwitch({ desk, view }: PresenceSwitchProps) {
  const t = useTranslations('queue.presence');
  const [isAsking, setIsAsking] = useState(false);
  const { state, reason, since } = view.presence;
  const beAvailable = async () => {
    // Both need a press of the agent, and this is the one that says: now I listen.
    void allowSound();
    void askForNotices();
    await desk.setPresence({ state: 'AVAILABLE' });
  };
  const goOffline = () => desk.setPresence({ state: 'OFFLINE' });
  useKeys({
    a: state === 'AVAILABLE' ? undefined : () => void beAvailable(),
    b: () => setIsAsking(true),
    o: state === 'OFFLINE' ? undefined : () => void goOffline(),
  });
  const given = reason === 'NOT_ANSWERED' || reason === 'NOT_READY' ? reason : null;

  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <p role="status" className="text-lead">
        <Signal kind={state === 'AVAILABLE' ? 'verified' : 'look'}>
          {state === 'BREAK' && reason ? t('onBreak', { reason: t(`reason.${reason}`) }) : t(state)}
        </Signal>{' '}
        <span className="text-ink-soft">
          {t('since')} <Moment at={since} />
        </span>
      </p>
      {given ? (
        <Notice kind="look" title={t(`given.${given}.title`)}>
          {t(`given.${given}.words`, { seconds: view.ringsSeconds })}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          variant={state === 'AVAILABLE' ? 'secondary' : 'primary'}
          keyHint="A"
          pressed={state === 'AVAILABLE'}
          onPress={beAvailable}
        >
          {t('AVAILABLE')}
        </Button>
        <Button keyHint="B" pressed={state === 'BREAK'} onPress={() => setIsAsking(true)}>
          {t('takeBreak')}
        </Button>
        <Button keyHint="O" pressed={state === 'OFFLINE'} onPress={goOffline}>
          {t('OFFLINE')}
        </Button>
      </div>
      {isAsking ? (
        <BreakDialog
          title={t('whyBreak')}
          onTake={(reason) => desk.setPresence({ state: 'BREAK', reason })}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </section>
  );
}
