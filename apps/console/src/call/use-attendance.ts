'use client';

import type { Refused } from '@visavis/call-client/call';
import type { LedSession } from '@visavis/contract/staff';
import { useAnnounce } from '@visavis/ui/announcer';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AttendanceCommands } from './attendance-commands.ts';
import { useHindrance } from './bar-button.tsx';
import { useTellRefused } from './use-tell-refused.ts';

export type DrawerName = 'CHAT' | 'SIGNALS' | 'FLAG' | 'MACHINE';

/** What the agent does beside the steps, and what is open for it. */
export type Attendance = {
  readonly drawer: DrawerName | null;
  readonly toggle: (drawer: DrawerName) => void;
  readonly close: () => void;
  /** Lines of the customer that were not yet in sight. */
  readonly unread: number;
  /** Why the session can't be put on hold now, in words. */
  readonly holdHindrance: string | null;
  /** Asks the customer to wait, or goes on. */
  readonly hold: () => Promise<void>;
  readonly flag: (remark: string) => Promise<boolean>;
  readonly send: (text: string) => Promise<boolean>;
};

export function useAttendance(session: LedSession, commands: AttendanceCommands): Attendance {
  const t = useTranslations('call');
  const announce = useAnnounce();
  const tellRefused = useTellRefused();
  const tellHindrance = useHindrance();
  const [drawer, setDrawer] = useState<DrawerName | null>(null);
  const unread = useUnread(session, drawer === 'CHAT');
  useNewSignals(session);
  const holdHindrance = session.state === 'LIVE' ? null : t('hold.notLive');
  const settle = async (asked: Promise<Refused | null>, words?: string): Promise<boolean> => {
    const refused = await asked;
    if (refused) tellRefused(refused);
    else if (words) announce(words);
    return refused === null;
  };
  return {
    ...{ drawer, unread, holdHindrance },
    toggle: (wanted) => setDrawer((open) => (open === wanted ? null : wanted)),
    close: () => setDrawer(null),
    async hold() {
      if (holdHindrance) return tellHindrance(holdHindrance);
      if (session.onHold) await settle(commands.resume(), t('hold.resumed'));
      else await settle(commands.hold(), t('hold.held'));
    },
    flag: (remark) => settle(commands.flag(remark), t('flag.announce')),
    send: (text) => settle(commands.send(text)),
  };
}

/** Counts the customer's lines since the chat was last open, and says each as it comes. */
function useUnread({ chat }: LedSession, isOpen: boolean): number {
  const t = useTranslations('call.chat');
  const announce = useAnnounce();
  const [seen, setSeen] = useState(0);
  const count = chat.length;
  const heard = useRef(count);
  useEffect(() => {
    const newest = chat.at(-1);
    if (count > heard.current && newest?.from === 'CUSTOMER')
      announce(t('came', { text: newest.text }));
    heard.current = count;
    if (isOpen) setSeen(count);
  }, [chat, count, isOpen, announce, t]);
  return isOpen ? 0 : chat.slice(seen).filter(({ from }) => from === 'CUSTOMER').length;
}

/** Says a new signal as it comes. */
function useNewSignals({ signals }: LedSession): void {
  const t = useTranslations('call.signals');
  const announce = useAnnounce();
  const known = useRef(signals.length);
  useEffect(() => {
    const newest = signals.at(-1);
    if (newest && signals.length > known.current)
      announce(t('came', { kind: t(`kind.${newest.kind}`) }));
    known.current = signals.length;
  }, [signals, announce, t]);
}
