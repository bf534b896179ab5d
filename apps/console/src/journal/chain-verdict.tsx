'use client';

import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Notice } from '@visavis/ui/notice';
import type { JournalView } from './journal-line.ts';

type ChainVerdictProps = {
  readonly view: Pick<JournalView, 'entries' | 'brokenAt'>;
  readonly onVerify: () => Promise<void>;
};

/** Whether the chain holds, and the button that checks it again. */
export function ChainVerdict({ view, onVerify }: ChainVerdictProps) {
  const t = useTranslations('journal.chain');
  const { entries, brokenAt } = view;
  const last = entries.at(-1);
  const verify = (
    <Button icon={<ShieldCheck aria-hidden="true" size={16} />} onPress={onVerify}>
      {t('verify')}
    </Button>
  );
  if (brokenAt)
    return (
      <Notice kind="stop" title={t('broken', { seq: brokenAt.seq })} actions={verify}>
        <p>{t(`cause.${brokenAt.cause}`)}</p>
        <p>{t('brokenTodo')}</p>
      </Notice>
    );
  return (
    <Notice kind="verified" title={t('holds', { count: entries.length })} actions={verify}>
      {last ? (
        <p className="text-small [overflow-wrap:anywhere] text-ink-soft">
          {t('head')} <span className="font-mono">{last.hash}</span>
        </p>
      ) : null}
    </Notice>
  );
}
