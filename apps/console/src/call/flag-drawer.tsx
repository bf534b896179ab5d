'use client';

import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { Field, TextArea } from '@visavis/ui/field';
import { Moment } from '@visavis/ui/moment';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SideDrawer } from './side-drawer.tsx';

type FlagDrawerProps = {
  readonly session: LedSession;
  /** Tells whether it was set. */
  readonly onFlag: (remark: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Takes the words for a silent flag, if there are any; Enter sets it. */
export function FlagDrawer({ session, onFlag, onClose }: FlagDrawerProps) {
  const t = useTranslations('call.flag');
  const [remark, setRemark] = useState('');
  const set = async () => {
    if (await onFlag(remark.trim())) onClose();
  };
  return (
    <SideDrawer title={t('title')} lead={t('lead')} closeLabel={t('close')} onClose={onClose}>
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          if (!(event.target instanceof HTMLTextAreaElement)) return;
          event.preventDefault();
          void set();
        }}
      >
        <Field label={t('remark')} optionalWord={t('optional')}>
          <TextArea
            rows={3}
            maxLength={2000}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        </Field>
        <Button variant="primary" keyHint="Enter" wide busyLabel={t('setting')} onPress={set}>
          {t('set')}
        </Button>
      </form>
      <ul className="flex min-h-0 flex-col gap-2 overflow-y-auto">
        {session.flags.map(({ at, remark: words }) => (
          <li key={at} className="prose-words">
            <span className="text-ink-soft">
              <Moment at={at} style="clock" />
            </span>{' '}
            {words}
          </li>
        ))}
      </ul>
    </SideDrawer>
  );
}
