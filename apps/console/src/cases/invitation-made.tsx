'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { Signal } from '@visavis/ui/signal';
import { QrCode } from './qr-code.tsx';

export type MadeInvitation = {
  readonly caseId: string;
  readonly reference: string;
  readonly link: string;
  readonly expiresAt: string;
  readonly delivery: 'SENT' | 'NOT_SENT' | 'NO_ADDRESS';
};

const SIGNALS = { SENT: 'verified', NOT_SENT: 'stop', NO_ADDRESS: 'look' } as const;

/** The link of a fresh invitation: to copy, to scan, and whether it was e-mailed. It is shown once. */
export function InvitationMade({ invitation }: { readonly invitation: MadeInvitation }) {
  const t = useTranslations('cases.invitation');
  const { link, expiresAt, delivery } = invitation;
  return (
    <div className="flex flex-wrap items-start gap-6">
      <QrCode text={link} label={t('qr')} />
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-3">
        <Signal kind={SIGNALS[delivery]}>{t(`delivery.${delivery}`)}</Signal>
        <p className="prose-words text-ink-soft">{t('once')}</p>
        <p className="rounded-md border border-line bg-sunken p-3">
          <Mono>{link}</Mono>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <CopyButton text={link} />
          <span className="text-ink-soft">
            {t('until')} <Moment at={expiresAt} />
          </span>
        </div>
      </div>
    </div>
  );
}

/** Copies a text; says so where it was done. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useTranslations('cases.copy');
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
      announce(t('done'));
    } catch {
      // The browser keeps the clipboard to itself outside of TLS; the text can be marked by hand.
      setState('refused');
      announce(t('refused'), 'assertive');
    }
  };
  const Icon = state === 'done' ? Check : Copy;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button variant="primary" icon={<Icon aria-hidden="true" size={16} />} onPress={copy}>
        {t(state === 'done' ? 'done' : 'copy')}
      </Button>
      {state === 'refused' ? <span className="text-look">{t('refused')}</span> : null}
    </span>
  );
}
