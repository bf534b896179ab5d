import type { Metadata } from 'next';
import { EmptyState } from '@visavis/ui/empty-state';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { CertificateTable } from '../../../src/administration/certificate-table.tsx';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { getParts } from '../../../src/server/parts.ts';
import { readQualifications } from '../../../src/server/read-qualifications.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.certificates.title') };
}

export default function CertificatesPage() {
  return forPage('certificates', async ({ actor }) => {
    const t = await serverTranslations();
    const parts = getParts();
    const members = await readQualifications(parts, actor);
    const today = parts.ports.clock.now().slice(0, 10);
    return (
      <Page>
        <PageHeader title={t('admin.certificates.title')} lead={t('admin.certificates.lead')} />
        {members.length === 0 ? (
          <EmptyState title={t('admin.certificates.empty')}>
            {t('admin.certificates.emptyHint')}
          </EmptyState>
        ) : (
          <CertificateTable members={members} ownId={actor.id} today={today} />
        )}
      </Page>
    );
  });
}
