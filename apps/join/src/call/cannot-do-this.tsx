'use client';

import { Accessibility } from 'lucide-react';
import { useEffect } from 'react';
import { LONGEST_MESSAGE } from '@visavis/contract/attendance';
import { useAnnounce } from '@visavis/ui/announcer';
import { useLocale, useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { AskingControl } from './asking-control.tsx';
import type { CallStep } from './call-stage-view.ts';

export type CannotDoThisProps = {
  readonly line: CustomerLine;
  readonly step: NonNullable<CallStep>;
  readonly onSent: (words: string) => void;
};

/**
 * For who cannot blink, turn, hold or speak: one press tells the agent, who offers another way. No
 * step may be a dead end for anybody.
 */
export function CannotDoThis({ line, step, onSent }: CannotDoThisProps) {
  const t = useTranslations('call.cannot');
  const locale = useLocale();
  const announce = useAnnounce();
  useEffect(() => {
    if (step.camera !== 'NONE') announce(t('hint'));
  }, [step.id, step.camera, announce, t]);

  const tell = async () => {
    const message = t('message', { step: step.prompt[locale] });
    const answer = await line.say(message.slice(0, LONGEST_MESSAGE));
    if (answer.ok) onSent(t('sent'));
    return answer;
  };
  return (
    <AskingControl
      icon={<Accessibility aria-hidden="true" size={20} />}
      question={{ title: t('title'), text: t('text'), yes: t('yes'), no: t('no') }}
      act={tell}
    >
      {t('open')}
    </AskingControl>
  );
}
