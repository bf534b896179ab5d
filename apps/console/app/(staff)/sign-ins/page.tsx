import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { SignInTable } from '../../../src/administration/sign-in-table.tsx';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { listOwnSignIns } from '../../../src/server/own-sign-ins.ts';
import { getParts } from '../../../src/server/parts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.signIns.title') };
}

export default function SignInsPage() {
  return forPage('sign-ins', async (signedIn) => {
    const t = await serverTranslations();
    const signIns = await listOwnSignIns(getParts(), signedIn, await headers());
    return (
      <Page>
        <PageHeader title={t('admin.signIns.title')} lead={t('admin.signIns.lead')} />
        <SignInTable signIns={signIns} />
      </Page>
    );
  });
}
