import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page, PageHeader } from '@visavis/ui/page-header';
import {
  requestLanguage,
  serverTranslations,
} from '../../../../../src/language/request-language.ts';
import { ProcedureEditor } from '../../../../../src/procedures/procedure-editor.tsx';
import { forPage } from '../../../../../src/server/for-page.tsx';
import { getParts } from '../../../../../src/server/parts.ts';
import { openProcedure } from '../../../../../src/server/read-procedures.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.procedures.title') };
}

type ProcedurePageProps = {
  readonly params: Promise<{ readonly id: string; readonly version: string }>;
};

export default async function ProcedurePage({ params }: ProcedurePageProps) {
  const { id, version: given } = await params;
  const version = Number(given);
  if (!Number.isInteger(version) || !/^[a-z0-9-]{1,64}$/.test(id)) notFound();
  return forPage('procedure', async ({ actor }) => {
    const t = await serverTranslations();
    const { locale } = await requestLanguage();
    const procedure = await openProcedure(getParts(), actor, { id, version });
    const { title, state } = procedure;
    return (
      <Page>
        <PageHeader
          title={(title[locale] ?? title.en)?.trim() || id}
          lead={t('admin.procedures.named', { id, version })}
        />
        {/* Another state is another page: what was typed belongs to the draft that it was typed on. */}
        <ProcedureEditor key={`${id} ${version} ${state}`} procedure={procedure} />
      </Page>
    );
  });
}
