'use client';

import { LONGEST_MESSAGE, type ChatLine } from '@visavis/contract/attendance';
import type { LedSession } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { Field, TextArea } from '@visavis/ui/field';
import { Moment } from '@visavis/ui/moment';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useLanguageName } from './local-text.tsx';
import { PhraseList } from './phrase-list.tsx';
import { phrasesFor, type Phrases } from './phrases.ts';
import { SideDrawer } from './side-drawer.tsx';

type ChatDrawerProps = {
  readonly session: LedSession;
  readonly phrases: Phrases;
  /** Tells whether it was sent; where not, the words stay to be sent again. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** The chat with the customer: what was written, a line of one's own, and ready phrases. */
export function ChatDrawer({ session, phrases, onSend, onClose }: ChatDrawerProps) {
  const t = useTranslations('call.chat');
  const agent = useLocale();
  const language = useLanguageName()(session.language);
  return (
    <SideDrawer title={t('title')} lead={t('lead')} closeLabel={t('close')} onClose={onClose}>
      <Log chat={session.chat} language={session.language} />
      <MessageForm language={language} onSend={onSend} />
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">{t('phrases')}</h3>
        <p className="text-small text-ink-soft">{t('phrasesHint', { language })}</p>
      </div>
      <PhraseList
        label={t('phrases')}
        phrases={phrasesFor(phrases, { agent, customer: session.language })}
        customerLanguage={session.language}
        onSend={({ sent }) => void onSend(sent)}
      />
    </SideDrawer>
  );
}

function Log(props: { readonly chat: readonly ChatLine[]; readonly language: string }) {
  const t = useTranslations('call.chat');
  const list = useRef<HTMLOListElement>(null);
  const count = props.chat.length;
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  if (count === 0) return <p className="flex-1 text-ink-soft">{t('none')}</p>;
  return (
    <ol ref={list} tabIndex={0} className="flex min-h-16 flex-1 flex-col gap-2 overflow-y-auto">
      {props.chat.map(({ from, text, at }, index) => (
        <li key={`${at} ${index}`} className="prose-words">
          <span className="text-small text-ink-soft">
            {t(`from.${from}`)} · <Moment at={at} style="clock" />
          </span>
          <p
            lang={props.language}
            className={from === 'CUSTOMER' ? 'rounded-md bg-sunken px-2 py-1' : undefined}
          >
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}

function MessageForm(props: {
  readonly language: string;
  readonly onSend: (text: string) => Promise<boolean>;
}) {
  const t = useTranslations('call.chat');
  const [text, setText] = useState('');
  const isSending = useRef(false);
  const send = async () => {
    if (!text.trim() || isSending.current) return;
    isSending.current = true;
    const isSent = await props.onSend(text.trim());
    isSending.current = false;
    if (isSent) setText('');
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          void send();
        }
        if (event.key === 'ArrowDown' && text === '') {
          event.preventDefault();
          event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-phrase]')?.focus();
        }
      }}
    >
      <Field label={t('field')} hint={t('hint', { language: props.language })}>
        <TextArea
          rows={2}
          maxLength={LONGEST_MESSAGE}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button keyHint="Enter" wide busyLabel={t('sending')} onPress={send}>
        {t('send')}
      </Button>
    </form>
  );
}
