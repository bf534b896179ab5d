'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { buttonLook } from '@visavis/ui/button-look';
import { Mono } from '@visavis/ui/mono';
import { InvitationMade, type MadeInvitation } from './invitation-made.tsx';

type CaseOpenedProps = { readonly invitation: MadeInvitation; readonly onAnother: () => void };

/** What comes after opening a case: its reference, and the link to hand over. */
export function CaseOpened({ invitation, onAnother }: CaseOpenedProps) {
  const t = useTranslations('cases.opened');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="flex max-w-3xl flex-col gap-6">
      <h2 ref={heading} tabIndex={-1} className="text-title font-semibold">
        {t('title')} <Mono>{invitation.reference}</Mono>
      </h2>
      <InvitationMade invitation={invitation} />
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Link href={`/cases/${invitation.caseId}`} prefetch={false} className={buttonLook()}>
          {t('toCase')}
        </Link>
        <Button variant="quiet" onPress={onAnother}>
          {t('another')}
        </Button>
      </div>
    </section>
  );
}
