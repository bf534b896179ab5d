'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';

type CopyButtonProps = { readonly text: string; readonly label: string };

/** Copies a text; says so where it was done. */
export function CopyButton({ text, label }: CopyButtonProps) {
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
        {state === 'done' ? t('done') : label}
      </Button>
      {state === 'refused' ? <span className="text-look">{t('refused')}</span> : null}
    </span>
  );
}
