import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { caseId as caseIdSchema } from '@visavis/contract/vocabulary';
import { buttonLook } from '@visavis/ui/button-look';
import { Mono } from '@visavis/ui/mono';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { CaseJournal } from '../../../../../src/journal/case-journal.tsx';
import { serverTranslations } from '../../../../../src/language/request-language.ts';
import { forPage } from '../../../../../src/server/for-page.tsx';
import { getParts } from '../../../../../src/server/parts.ts';
import { readCaseJournal } from '../../../../../src/server/read-journal.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('journal.caseTitle') };
}

type CaseJournalPageProps = { readonly params: Promise<{ readonly caseId: string }> };

export default async function CaseJournalPage({ params }: CaseJournalPageProps) {
  const id = caseIdSchema.safeParse((await params).caseId);
  if (!id.success) notFound();
  return forPage('case-journal', async ({ actor }) => {
    const t = await serverTranslations();
    const view = await readCaseJournal(getParts(), actor, id.data);
    return (
      <Page>
        <PageHeader
          title={
            <>
              {t('journal.caseTitle')} <Mono>{view.reference}</Mono>
            </>
          }
          lead={t('journal.caseLead')}
          actions={
            <Link href={`/cases/${id.data}`} prefetch={false} className={buttonLook()}>
              {t('journal.toCase')}
            </Link>
          }
        />
        <CaseJournal caseId={id.data} view={view} />
      </Page>
    );
  });
}
