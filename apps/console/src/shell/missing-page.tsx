import Link from 'next/link';
import { buttonLook } from '@visavis/ui/button-look';
import { PageHeader } from '@visavis/ui/page-header';
import { serverTranslations } from '../language/request-language.ts';

/** Says that there is nothing at this address, and leads to where there is something. */
export async function MissingPage() {
  const t = await serverTranslations();
  return (
    <>
      <PageHeader title={t('pages.missingTitle')} lead={t('pages.missingLead')} />
      <div>
        <Link href="/" className={buttonLook('primary')}>
          {t('pages.toStart')}
        </Link>
      </div>
    </>
  );
}
