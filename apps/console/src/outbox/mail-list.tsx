'use client';

import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '@visavis/ui/empty-state';
import { Moment } from '@visavis/ui/moment';

export type ShownMail = {
  readonly to: string;
  readonly at: string;
  readonly subject: string;
  readonly text: string;
};

const LINK = /(https?:\/\/\S+)/;

/** The messages that would have been e-mailed, the newest first. */
export function MailList({ mails }: { readonly mails: readonly ShownMail[] }) {
  const t = useTranslations('outbox');
  if (mails.length === 0)
    return <EmptyState title={t('empty.title')}>{t('empty.words')}</EmptyState>;
  return (
    <ul className="flex flex-col gap-4">
      {mails.map((mail) => (
        <li
          key={`${mail.at}-${mail.to}`}
          className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-lead font-semibold">{mail.subject}</h2>
            <span className="text-ink-soft">
              {t('to', { address: mail.to })} · <Moment at={mail.at} style="exact" />
            </span>
          </div>
          <p className="prose-words max-w-prose whitespace-pre-line">
            <WithLinks text={mail.text.trim()} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function WithLinks({ text }: { readonly text: string }) {
  return text.split(LINK).map((part, index) =>
    LINK.test(part) ? (
      <a
        key={index}
        href={part}
        target="_blank"
        rel="noreferrer"
        className="font-mono text-accent underline underline-offset-2"
      >
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
