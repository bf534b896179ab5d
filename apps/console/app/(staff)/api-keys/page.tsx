import type { Metadata } from 'next';
import { allow } from '@visavis/domain/access/access';
import { Page, PageHeader } from '@visavis/ui/page-header';
import { ApiKeys } from '../../../src/administration/api-keys.tsx';
import { MakeKey } from '../../../src/administration/make-key.tsx';
import { serverTranslations } from '../../../src/language/request-language.ts';
import { forPage } from '../../../src/server/for-page.tsx';
import { getParts } from '../../../src/server/parts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverTranslations();
  return { title: t('admin.keys.title') };
}

export default function ApiKeysPage() {
  return forPage('api-keys', async ({ actor }) => {
    allow(actor, 'api-key:manage');
    const t = await serverTranslations();
    const keys = await getParts().ports.apiKeys.list();
    return (
      <Page>
        <PageHeader
          title={t('admin.keys.title')}
          lead={t('admin.keys.lead')}
          actions={<MakeKey />}
        />
        <ApiKeys
          keys={keys.map(({ id, name, createdAt, revokedAt }) => ({
            id,
            name,
            createdAt,
            revokedAt: revokedAt ?? null,
          }))}
        />
      </Page>
    );
  });
}
