import type { Metadata } from 'next';
import { listServiceHours } from '@visavis/use-cases/schedule/service-hours';
import { EmptyState } from '@visavis/ui/empty-state';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { getParts } from '../../../src/server/parts.ts';
import { EditHours } from '../../../src/service-hours/edit-hours.tsx';
import { HoursTable } from '../../../src/service-hours/hours-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.serviceHours.title') };
}

export default function ServiceHoursPage() {
  return forPage('serviceHours', async ({ actor }) => {
    const t = await serverTranslations();
    const { ports } = getParts();
    const all = await listServiceHours(ports, actor);
    const procedures = ports.procedures.list().map(({ id, title }) => ({ id, title }));
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
