import { clockOf } from '@visavis/ui/duration';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';
import { Section } from '../section.tsx';
import type { PlacedWords, ReviewData } from './review-data.ts';

/** The agent's silent flags, above everything: somebody found that something was wrong. */
export function FlagNotice({ flags }: Pick<ReviewData, 'flags'>) {
  const t = useTranslations('call.flag');
  if (flags.length === 0) return null;
  return (
    <Notice kind="look" title={`${t('title')}: ${t('count', { count: flags.length })}`}>
      <ul className="flex flex-col gap-1">
        {flags.map((flag) => (
          <Words key={flag.at} words={flag} />
        ))}
      </ul>
    </Notice>
  );
}

/** What both sides wrote to each other. */
export function ChatRecord({ chat }: Pick<ReviewData, 'chat'>) {
  const t = useTranslations('call.chat');
  const roles = useTranslations('roles');
  if (chat.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className="flex flex-col gap-2">
        {chat.map((line, index) => (
          <Words
            key={`${line.at} ${index}`}
            words={line}
            who={line.from === 'CUSTOMER' ? t('from.CUSTOMER') : roles('AGENT')}
          />
        ))}
      </ul>
    </Section>
  );
}

function Words({ words, who }: { readonly words: PlacedWords; readonly who?: string }) {
  return (
    <li className="flex gap-3">
      <span className="font-mono text-ink-soft tabular-nums">{clockOf(words.atMs)}</span>
      {who ? <span className="whitespace-nowrap text-ink-soft">{who}</span> : null}
      <span className="prose-words whitespace-pre-line">{words.text}</span>
    </li>
  );
}
