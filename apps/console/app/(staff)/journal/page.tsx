import type { Metadata } from 'next';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { HouseJournal } from '../../../src/journal/house-journal.tsx';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { getParts } from '../../../src/server/parts.ts';
import { readHouseJournal } from '../../../src/server/read-journal.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('journal.houseTitle') };
}

export default function HouseJournalPage() {
  return forPage('house-journal', async ({ actor }) => {
    const t = await serverTranslations();
    return (
      <Page>
        <PageHeader title={t('journal.houseTitle')} lead={t('journal.houseLead')} />
        <HouseJournal view={await readHouseJournal(getParts(), actor)} />
      </Page>
    );
  });
}
