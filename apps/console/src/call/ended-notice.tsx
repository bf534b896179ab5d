'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { Mono } from '@visavis/ui/mono';
import { Signal } from '@visavis/ui/signal';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';

type EndedNoticeProps = { readonly session: LedSession; readonly onBack: () => void };

/** Says how the session ended, and leads back to the queue. */
export function EndedNotice({ session, onBack }: EndedNoticeProps) {
  const t = useTranslations('call.ended');
  const kinds = useTranslations('call.outcome.kind');
  const heading = useRef<HTMLHeadingElement>(null);
  useKeys({ Enter: onBack });
  useEffect(() => heading.current?.focus(), []);
  const { outcome } = session;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4">
      <div className="flex w-full max-w-120 flex-col items-start gap-4">
        <h1 ref={heading} tabIndex={-1} className="text-display font-semibold">
          {t('title')}
        </h1>
        <p className="text-lead">
          {outcome === null ? null : (
            <Signal kind={outcome === 'APPROVED' ? 'verified' : 'look'}>{kinds(outcome)}</Signal>
          )}
        </p>
        <p>
          <Mono>{session.reference}</Mono> · {session.declared.givenNames}{' '}
          {session.declared.familyName}
        </p>
        <p className="prose-words text-ink-soft">{t('stored')}</p>
        <Button variant="primary" keyHint="Enter" onPress={onBack}>
          {t('toQueue')}
        </Button>
      </div>
    </main>
  );
}
