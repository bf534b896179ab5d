import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { may } from '@visavis/domain/access/access';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { SupervisorHome } from '../../src/home/supervisor-home.tsx';
import { requestLanguage, serverTranslations } from '../../src/language/request-language.ts';
import { forPage } from '../../src/server/for-page.tsx';
import { getParts } from '../../src/server/parts.ts';
import { readHome } from '../../src/server/read-home.ts';
import { startOf } from '../../src/shell/places.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('home.title') };
}

/** The start: what waits for a supervisor; for everybody else the page where their work is. */
export default function StartPage() {
  return forPage('home', async ({ actor }) => {
    if (!may(actor, 'review:give')) redirect(startOf(actor.role));
    const t = await serverTranslations();
    const { timeZone } = await requestLanguage();
    return (
      <Page>
        <PageHeader title={t('home.title')} />
        <SupervisorHome {...await readHome(getParts(), actor, timeZone)} />
      </Page>
    );
  });
}
