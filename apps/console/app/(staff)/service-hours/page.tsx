import type { Metadata } from 'next';
import { EmptyState } from '@visavis/ui/empty-state';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { getParts } from '../../../src/server/parts.ts';
import { readServiceHours } from '../../../src/server/read-service-hours.ts';
import { EditHours } from '../../../src/service-hours/edit-hours.tsx';
import { HoursTable } from '../../../src/service-hours/hours-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.serviceHours.title') };
}

export default function ServiceHoursPage() {
  return forPage('serviceHours', async ({ actor }) => {
    const t = await serverTranslations();
    const { all, procedures } = await readServiceHours(getParts(), actor);
    return (
      <Page>
        <PageHeader title={t('admin.serviceHours.title')} lead={t('admin.serviceHours.lead')} />
        {all.length === 0 ? (
          <EmptyState title={t('admin.serviceHours.empty')}>
            {t('admin.serviceHours.emptyHint')}
          </EmptyState>
        ) : (
          <HoursTable all={all} procedures={procedures} />
        )}
        <EditHours procedures={procedures} />
      </Page>
    );
  });
}
