import { serverTranslations } from '../src/language/request-language.ts';
import { PageFrame } from '../src/page-frame.tsx';

export default async function NotFound() {
  const t = await serverTranslations();
  return (
    <PageFrame>
      <h1 className="text-display font-semibold">{t('pages.missingTitle')}</h1>
      <p>{t('pages.missingLead')}</p>
    </PageFrame>
  );
}
