import type { Metadata } from 'next';
import Link from 'next/link';
import { may } from '@visavis/domain/access/access';
import { buttonLook } from '@visavis/ui/button-look';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { filtersOf } from '../../../src/cases/case-filters.ts';
import { CaseSearch } from '../../../src/cases/case-search.tsx';
import { requestLanguage, serverTranslations } from '../../../src/language/request-language.ts';
import { getParts } from '../../../src/server/parts.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { searchCases } from '../../../src/server/search-cases.ts';
import { listAgents } from '../../../src/server/staff-names.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('cases.title') };
}

type CasesPageProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function CasesPage({ searchParams }: CasesPageProps) {
  const filters = filtersOf(await searchParams);
  return forPage('cases', async ({ actor }) => {
    const t = await serverTranslations();
    const parts = getParts();
    const { timeZone } = await requestLanguage();
    const page = await searchCases(parts, actor, { filters }, timeZone);
    return (
      <Page>
        <PageHeader
          title={t('cases.title')}
          actions={
            may(actor, 'case:open') ? (
              <Link href="/cases/new" className={buttonLook('primary')}>
                {t('cases.open')}
              </Link>
            ) : null
          }
        />
        <CaseSearch filters={filters} page={page} agents={await listAgents(parts)} />
      </Page>
    );
  });
}
