import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Notice } from '@visavis/ui/notice';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { MailList } from '../../../src/outbox/mail-list.tsx';
import { forPage } from '../../../src/server/for-page.tsx';
import { getParts } from '../../../src/server/parts.ts';
import { readTrialMail } from '../../../src/server/read-trial-mail.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('outbox.title') };
}

export default function OutboxPage() {
  return forPage('outbox', async ({ actor }) => {
    const t = await serverTranslations();
    const mails = await readTrialMail(getParts(), actor);
    if (!mails) notFound();
    return (
      <Page>
        <PageHeader title={t('outbox.title')} />
        <Notice kind="look" title={t('outbox.trial.title')}>
          <p>{t('outbox.trial.words')}</p>
        </Notice>
        <MailList mails={mails} />
      </Page>
    );
  });
}
