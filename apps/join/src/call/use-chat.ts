'use client';

import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '@visavis/ui/announcer';
import { useTranslations } from 'use-intl';
import type { CallStage } from './call-stage-view.ts';
import { countUnread } from './caption-of.ts';

export type Chat = {
  readonly isOpen: boolean;
  readonly unread: number;
  readonly setOpen: (isOpen: boolean) => void;
};

/** Which lines were read, and a word for each that comes while the panel is closed. */
export function useChat(chat: CallStage['chat']): Chat {
  const t = useTranslations('call.chat');
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState(chat.length);
  const told = useRef(chat.length);

  useEffect(() => {
    if (isOpen) setRead(chat.length);
    const news = chat.slice(told.current).findLast(({ from }) => from === 'AGENT');
    told.current = chat.length;
    if (news) announce(t('came', { text: news.text }));
  }, [chat, isOpen, announce, t]);

  return { isOpen, unread: isOpen ? 0 : countUnread(chat, read), setOpen };
}
