import type { Metadata } from 'next';
import { EmptyState } from '@visavis/ui/empty-state';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { BeginDraft } from '../../../src/procedures/begin-draft.tsx';
import { ProcedureList } from '../../../src/procedures/procedure-list.tsx';
import { forPage } from '../../../src/server/for-page.tsx';
import { getParts } from '../../../src/server/parts.ts';
import { listProcedures } from '../../../src/server/read-procedures.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.procedures.title') };
}

export default function ProceduresPage() {
  return forPage('procedures', async ({ actor }) => {
    const t = await serverTranslations();
    const procedures = await listProcedures(getParts(), actor);
    const hasOwn = procedures.some(({ state }) => state !== 'RELEASED');
    return (
      <Page>
        <PageHeader
          title={t('admin.procedures.title')}
          lead={t('admin.procedures.lead')}
          actions={<BeginDraft />}
        />
        {hasOwn ? null : (
          <EmptyState title={t('admin.procedures.noneOwn')}>
            {t('admin.procedures.noneOwnWords')}
          </EmptyState>
        )}
        <ProcedureList procedures={procedures} />
      </Page>
    );
  });
}
