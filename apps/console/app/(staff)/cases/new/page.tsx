import type { Metadata } from 'next';
import { allow } from '@visavis/domain/access/access';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { OpenCaseForm } from '../../../../src/cases/open-case-form.tsx';
import { listCountries } from '../../../../src/cases/country-names.ts';
import { requestLanguage, serverTranslations } from '../../../../src/language/request-language.ts';
import { forPage } from '../../../../src/server/for-page.tsx';
import { getParts } from '../../../../src/server/parts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('cases.open') };
}

export default function OpenCasePage() {
  return forPage('open-case', async ({ actor }) => {
    allow(actor, 'case:open');
    const t = await serverTranslations();
    const { locale } = await requestLanguage();
    const procedures = getParts().ports.procedures.list();
    return (
      <Page>
        <PageHeader title={t('cases.open')} lead={t('cases.openLead')} />
        <OpenCaseForm
          procedures={procedures.map(({ id, title }) => ({ id, title }))}
          countries={listCountries(locale)}
        />
      </Page>
    );
  });
}
