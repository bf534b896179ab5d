'use client';

import type { DeskView } from '@visavis/contract/desk';
import { BREAK_REASONS } from '@visavis/domain/staff/presence';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { useKeys } from '@visavis/ui/keys';
import { Moment } from '@visavis/ui/moment';
import { Notice } from '@visavis/ui/notice';
import { Signal } from '@visavis/ui/signal';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
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
      {isAsking ? <BreakDialog desk={desk} onClose={() => setIsAsking(false)} /> : null}
    </section>
  );
}

/** Why, by one press or its number. */
function BreakDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const t = useTranslations('queue.presence');
  const take = async (reason: (typeof BREAK_REASONS)[number]) => {
    await desk.setPresence({ state: 'BREAK', reason });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('whyBreak')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('stay')}</Button>}
    >
      <div
        className="flex flex-col gap-2"
        onKeyDown={({ key }) => {
          const reason = /^[1-9]$/.test(key) ? BREAK_REASONS[Number(key) - 1] : undefined;
          if (reason) void take(reason);
        }}
      >
        {BREAK_REASONS.map((reason, index) => (
          <Button key={reason} wide keyHint={String(index + 1)} onPress={() => take(reason)}>
            {t(`reason.${reason}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
