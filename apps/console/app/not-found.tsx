import Link from 'next/link';
import { buttonLook } from '@visavis/ui/button-look';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { serverTranslations } from '../src/language/request-language.ts';

export default async function NotFound() {
  const t = await serverTranslations();
  return (
    <main>
      <Page>
        <PageHeader title={t('pages.missingTitle')} lead={t('pages.missingLead')} />
        <div>
          <Link href="/" className={buttonLook('primary')}>
            {t('pages.toStart')}
          </Link>
        </div>
      </Page>
    </main>
  );
}
