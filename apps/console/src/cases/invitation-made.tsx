'use client';

import { useTranslations } from 'use-intl';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { Signal } from '@visavis/ui/signal';
import { CopyButton } from './copy-button.tsx';
import { QrCode } from './qr-code.tsx';

export type MadeInvitation = {
  readonly caseId: string;
  readonly reference: string;
  readonly link: string;
  readonly expiresAt: string;
  readonly delivery: 'SENT' | 'KEPT' | 'NOT_SENT' | 'NO_ADDRESS';
};

const SIGNALS = { SENT: 'verified', KEPT: 'look', NOT_SENT: 'stop', NO_ADDRESS: 'look' } as const;

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
          <CopyButton text={link} label={t('copy')} />
          <span className="text-ink-soft">
            {t('until')} <Moment at={expiresAt} />
          </span>
        </div>
      </div>
    </div>
  );
}
