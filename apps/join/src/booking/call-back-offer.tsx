'use client';

import { useEffect, useRef, useState } from 'react';
import { call } from '@visavis/call-client/call';
import type { Refused } from '@visavis/call-client/call';
import { bookingCommands } from '@visavis/contract/booking';
import type { CustomerStage } from '@visavis/contract/customer';
import { Button } from '@visavis/ui/button';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { RefusalNotice } from '../refusal-notice.tsx';

type Waiting = CustomerStage & { readonly stage: 'WAITING' };

/** Lets who waits long go away and keep the place; nothing where the wait is short. */
export function CallBackOffer({ line, at }: { readonly line: CustomerLine; readonly at: Waiting }) {
  const t = useTranslations('callBack');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isAskedNow, setAskedNow] = useState(false);
  const { callBack } = at;
  if (!callBack) return null;
  const how = t(callBack.channel);
  if (callBack.askedAt) return <Asked how={how} takesFocus={isAskedNow} />;
  const ask = async () => {
    const answer = await call(line.line.socket, bookingCommands, 'call-back:ask', {});
    setRefused(answer.ok ? null : answer);
    setAskedNow(answer.ok);
    if (answer.ok) await line.move('case:read', {});
  };
  return (
    <div className="flex flex-col gap-2">
      <p>{t('offer', { how })}</p>
      <RefusalNotice refused={refused} />
      <Button wide onPress={ask} busyLabel={t('asking')}>
        {t('ask')}
      </Button>
    </div>
  );
}

type AskedProps = { readonly how: string; readonly takesFocus: boolean };

/** What was asked for. Whoever pressed the button just now finds it where that was. */
function Asked({ how, takesFocus }: AskedProps) {
  const t = useTranslations('callBack');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Notice kind="verified" title={t('askedTitle')}>
        <p>{t('asked', { how })}</p>
      </Notice>
    </div>
  );
}
