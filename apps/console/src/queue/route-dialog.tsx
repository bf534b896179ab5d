'use client';

import { call, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import type { WaitingCustomer } from '@visavis/contract/desk';
import { staffCommands } from '@visavis/contract/staff';
import { ROUTE_REASONS, type RouteReason } from '@visavis/domain/session/route-reasons';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { Loading } from '@visavis/ui/loading';
import { RadioGroup } from '@visavis/ui/radio-group';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusedWords } from '../call/refusal-words.ts';
import { useRoutable } from './use-routable.ts';

type RouteDialogProps = {
  readonly line: Line;
  readonly customer: WaitingCustomer;
  readonly onClose: () => void;
};

/** A supervisor names the agent for whom it rings instead of the lot, and says why. */
export function RouteDialog({ line, customer, onClose }: RouteDialogProps) {
  const t = useTranslations('queue.route');
  const words = useRefusedWords();
  const { agents, refused: notRead } = useRoutable(line, customer.sessionId);
  const [agentId, setAgentId] = useState<string>();
  const [reason, setReason] = useState<RouteReason>();
  const [notGiven, setNotGiven] = useState<Refused | null>(null);
  const refused = notGiven ?? notRead;
  const named = agents?.find(({ staffId }) => staffId === agentId);

  const give = async () => {
    if (!named || !reason) return;
    const asked = { sessionId: customer.sessionId, agentId: named.staffId, reason };
    const answer = await call(line.socket, staffCommands, 'route:give', asked);
    if (answer.ok) onClose();
    else setNotGiven(answer);
  };

  return (
    <Dialog
      open
      title={t('title', { reference: customer.reference })}
      description={t('lead')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('back')}</Button>
          {agents?.length ? (
            <Button
              variant="primary"
              disabledReason={named && reason ? undefined : t('missing')}
              onPress={give}
            >
              {t('give')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {refused ? <ErrorNotice words={words(refused)} /> : null}
        {agents === null && !notRead ? <Loading words={t('loading')} /> : null}
        {agents?.length === 0 ? <p role="status">{t('nobody')}</p> : null}
        {agents?.length ? (
          <>
            <RadioGroup
              label={t('agent')}
              choices={agents.map(({ staffId, name }) => ({ value: staffId, label: name }))}
              value={agentId}
              onChange={setAgentId}
            />
            <RadioGroup
              label={t('why')}
              choices={ROUTE_REASONS.map((one) => ({ value: one, label: t(`reason.${one}`) }))}
              value={reason}
              onChange={setReason}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
