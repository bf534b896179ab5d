'use client';

import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { Refused } from '@visavis/call-client/call';
import { LONGEST_MESSAGE } from '@visavis/contract/attendance';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Field, TextInput } from '@visavis/ui/field';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import type { CallStage } from './call-stage-view.ts';

export type ChatPanelProps = {
  readonly line: CustomerLine;
  readonly chat: CallStage['chat'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Written lines between both, for who can't hear or speak, and for what is better read. */
export function ChatPanel({ line, chat, isOpen, onClose }: ChatPanelProps) {
  const t = useTranslations('call.chat');
  const app = useTranslations('app');
  return (
    <Dialog
      open={isOpen}
      shape="sheet"
      title={t('open')}
      onClose={onClose}
      actions={
        <Button wide onPress={onClose}>
          {app('close')}
        </Button>
      }
    >
      <Lines chat={chat} />
      <Writing line={line} />
    </Dialog>
  );
}

function Lines({ chat }: Pick<ChatPanelProps, 'chat'>) {
  const t = useTranslations('call.chat');
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not hand on.
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [chat.length]);
  if (chat.length === 0) return <p className="text-ink-soft">{t('empty')}</p>;
  return (
    <div role="log" aria-label={t('open')} className="shrink-0">
      <ol className="flex flex-col gap-3">
        {chat.map(({ from, text, at }, index) => (
          <li
            key={`${at}/${index}`}
            ref={index === chat.length - 1 ? end : undefined}
            className={from === 'AGENT' ? 'pr-6' : 'pl-6'}
          >
            <p className="text-small text-ink-soft">
              {t(from === 'AGENT' ? 'fromAgent' : 'fromYou')}
            </p>
            <p className="rounded-md border border-line px-3 py-2 whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Writing({ line }: Pick<ChatPanelProps, 'line'>) {
  const t = useTranslations('call.chat');
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending || text.trim() === '') return;
    setSending(true);
    const answer = await line.say(text.trim());
    setRefused(answer.ok ? null : answer);
    if (answer.ok) setText('');
    setSending(false);
  };
  return (
    <form onSubmit={(event) => void send(event)} className="flex shrink-0 flex-col gap-3">
      <RefusalNotice refused={refused} />
      <Field label={t('field')}>
        <TextInput
          value={text}
          maxLength={LONGEST_MESSAGE}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" wide busy={isSending} busyLabel={t('sending')}>
        {t('send')}
      </Button>
    </form>
  );
}
