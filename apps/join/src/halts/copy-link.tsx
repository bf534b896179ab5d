'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@visavis/ui/button';
import { Mono } from '@visavis/ui/mono';
import { useTranslations } from 'use-intl';

/** Copies a link, without one that of this page; where the browser forbids that, shows it to be copied by hand. */
export function CopyLink({ link }: { readonly link?: string }) {
  const t = useTranslations('halts');
  const [result, setResult] = useState<'NOT_YET' | 'COPIED' | 'FORBIDDEN'>('NOT_YET');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? location.href);
      setResult('COPIED');
    } catch {
      setResult('FORBIDDEN');
    }
  };

  return (
    <>
      <Button
        wide
        onPress={copy}
        icon={
          result === 'COPIED' ? (
            <Check aria-hidden="true" size={20} />
          ) : (
            <Copy aria-hidden="true" size={20} />
          )
        }
      >
        {result === 'COPIED' ? t('copied') : t('copy')}
      </Button>
      <span role="status" className="sr-only">
        {result === 'COPIED' ? t('copied') : null}
      </span>
      {result === 'FORBIDDEN' ? (
        <p className="text-small">
          {t('copyByHand')}{' '}
          <span className="select-all">
            <Mono>{link ?? location.href}</Mono>
          </span>
        </p>
      ) : null}
    </>
  );
}
