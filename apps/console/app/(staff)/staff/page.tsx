import type { Metadata } from 'next';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { AddStaff } from '../../../src/administration/add-staff.tsx';
import { StaffTable } from '../../../src/administration/staff-table.tsx';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { listStaff } from '../../../src/server/list-staff.ts';
import { getParts } from '../../../src/server/parts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.staff.title') };
}

export default function StaffPage() {
  return forPage('staff', async ({ actor }) => {
    const t = await serverTranslations();
    const staff = await listStaff(getParts(), actor);
    return (
      <Page>
        <PageHeader
          title={t('admin.staff.title')}
          lead={t('admin.staff.lead')}
          actions={<AddStaff />}
        />
        <StaffTable staff={staff} ownId={actor.id} />
      </Page>
    );
  });
}
